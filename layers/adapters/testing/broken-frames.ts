import { eventStreamFrame } from './event-stream-frame.ts';
import { end, hang, sendBytes, type WireStep } from './wire-step.ts';

/** What can go wrong with the frames of AWS's event stream. */
export interface BrokenFrames {
  readonly 'bad-checksum': readonly WireStep[];
  readonly 'truncated-frame': readonly WireStep[];
  readonly 'malformed-json': readonly WireStep[];
  readonly 'nameless-frame': readonly WireStep[];
  readonly 'huge-frame': readonly WireStep[];
  readonly 'huge-frame-announced': readonly WireStep[];
}

/** Puts a frame that is wrong into the middle of an answer that is complete without it. */
export function brokenFrames(
  head: WireStep,
  begun: readonly WireStep[],
  rest: readonly WireStep[],
): BrokenFrames {
  const good = delta('{"contentBlockIndex":0,"delta":{"text":"Ask us."}}');
  const after = (frame: Uint8Array | (() => Uint8Array)): readonly WireStep[] => [
    head,
    ...begun,
    sendBytes(frame),
    ...rest,
    end,
  ];
  return {
    'bad-checksum': after(corrupted(good)),
    'truncated-frame': [head, ...begun, sendBytes(good.subarray(0, -20)), end],
    'malformed-json': after(delta('{"contentBlockIndex":0,"delta":{"text":"Ask')),
    'nameless-frame': after(eventStreamFrame({}, Buffer.from('{}'))),
    'huge-frame': after(() => delta(`{"contentBlockIndex":0,"delta":{"text":"${'a'.repeat(32 << 20)}"}}`)),
    'huge-frame-announced': [head, ...begun, sendBytes(Buffer.of(0xff, 0xff, 0xff, 0xf0, 0, 0, 0, 0)), hang],
  };
}

function delta(body: string): Buffer {
  const headers = { ':event-type': 'contentBlockDelta', ':message-type': 'event' };
  return eventStreamFrame(headers, Buffer.from(body));
}

/** One letter of the text is another one: still JSON. */
function corrupted(frame: Buffer): Buffer {
  const copy = Buffer.from(frame);
  copy.write('x', copy.length - 10);
  return copy;
}
