import { chatEvents, wholeChat } from './chat-answer.ts';
import { type HttpFaults, httpFaults } from './http-faults.ts';
import { end, hang, type WireStep } from './wire-step.ts';

/** What can go wrong with an answer in chat completions, whatever carries its events. */
export interface ChatFaults extends HttpFaults {
  readonly 'malformed-json': readonly WireStep[];
  readonly 'not-utf8': readonly WireStep[];
  readonly 'huge-event': readonly WireStep[];
  readonly 'missing-finish': readonly WireStep[];
  readonly 'doubled-finish': readonly WireStep[];
  readonly 'shrinking-usage': readonly WireStep[];
  readonly 'senseless-usage': readonly WireStep[];
  readonly 'senseless-text': readonly WireStep[];
  readonly 'text-after-finish': readonly WireStep[];
  readonly 'error-mid-stream': readonly WireStep[];
  readonly 'throttled-mid-stream': readonly WireStep[];
}

const { texts, finish, usage, done } = chatEvents({ texts: ['Returns are ', 'free.'] });
const rest = [finish, ...usage, ...done];

/** Breaks an answer; `carry` puts an event on the wire, `carryBytes` what is none. */
export function chatFaults(
  head: WireStep,
  carry: (event: string) => WireStep,
  carryBytes: (bytes: () => Uint8Array) => WireStep,
): ChatFaults {
  const stream = (...events: readonly string[]): readonly WireStep[] => [head, ...events.map(carry), end];
  const after = (...events: readonly string[]) => stream(...texts, ...events, ...rest);
  const withBytes = (bytes: () => Uint8Array): readonly WireStep[] => [
    head,
    ...texts.map(carry),
    carryBytes(bytes),
    ...rest.map(carry),
    hang,
  ];
  return {
    ...httpFaults(head, texts.map(carry)),
    'malformed-json': after('{"choices":[{"delta":{"content":"Ask'),
    'not-utf8': withBytes(() => Buffer.concat([Buffer.from('data: {"choices":["'), Buffer.of(0xff, 0xfe)])),
    'huge-event': withBytes(() =>
      Buffer.from(`data: {"choices":[{"delta":{"content":"${'a'.repeat(2 << 20)}`),
    ),
    'missing-finish': stream(...texts, ...usage, ...done),
    'doubled-finish': stream(...texts, finish, finish.replace('"stop"', '"length"'), ...usage, ...done),
    'shrinking-usage': stream(
      ...texts,
      finish,
      ...usage,
      ...usage.map((one) => one.replace(':120', ':7')),
      ...done,
    ),
    'senseless-usage': stream(...texts, finish, ...usage.map((one) => one.replace(':120', ':-120')), ...done),
    'senseless-text': after('{"choices":[{"delta":{"content":7}}]}'),
    'text-after-finish': stream(...texts, finish, ...texts, ...usage, ...done),
    'error-mid-stream': after('{"error":{"message":"Oops","type":"odd"}}'),
    'throttled-mid-stream': after(
      '{"error":{"message":"Slow down","code":429,"type":"rate_limit_exceeded"}}',
    ),
  };
}

/** The events of an answer that is whole, on the wire. */
export function carriedChat(
  head: WireStep,
  carry: (event: string) => WireStep,
  answer: Parameters<typeof wholeChat>[0],
): readonly WireStep[] {
  const { paceMs } = answer;
  const steps = wholeChat(answer).map(carry);
  const paced =
    paceMs === undefined ? steps : steps.flatMap((step) => [{ type: 'wait', ms: paceMs } as const, step]);
  return [head, ...paced, end];
}
