import { eventStreamFrame } from './event-stream-frame.ts';
import { end, sendBytes, sendHead, wait, type WireStep } from './wire-step.ts';

/** What the wire's model says. A text given as a function is made when it is sent. */
export interface BedrockAnswer {
  readonly texts: readonly (string | (() => string))[];
  /** Milliseconds before each text. */
  readonly paceMs?: number;
  readonly stopReason?: string;
  readonly usage?: object;
}

/** The events of an answer, to be sent in order or rearranged into a fault. */
export interface BedrockEvents {
  readonly start: WireStep;
  readonly texts: readonly WireStep[];
  readonly stop: WireStep;
  readonly usage: WireStep;
}

export const eventStreamHead = sendHead(200, { 'content-type': 'application/vnd.amazon.eventstream' });

/** A whole answer of `ConverseStream`. */
export function streamedAnswer(answer: BedrockAnswer): readonly WireStep[] {
  const { start, texts, stop, usage } = bedrockEvents(answer);
  return [eventStreamHead, start, ...texts, event('contentBlockStop', block), stop, usage, end];
}

/** A whole answer of `Converse`: one JSON document. */
export function wholeAnswer(answer: BedrockAnswer): readonly WireStep[] {
  const content = [{ text: answer.texts.map(textOf).join('') }];
  const reply = {
    output: { message: { role: 'assistant', content } },
    stopReason: answer.stopReason ?? 'end_turn',
    usage: answer.usage ?? countedUsage(answer),
    metrics: { latencyMs: 400 },
  };
  return [
    sendHead(200, { 'content-type': 'application/json' }),
    sendBytes(Buffer.from(JSON.stringify(reply))),
    end,
  ];
}

export function bedrockEvents(answer: BedrockAnswer): BedrockEvents {
  const { stopReason = 'end_turn', usage = countedUsage(answer), paceMs } = answer;
  const texts = answer.texts.map((text) =>
    event('contentBlockDelta', () => ({ ...block, delta: { text: textOf(text) } })),
  );
  return {
    start: event('messageStart', { role: 'assistant' }),
    texts: paceMs === undefined ? texts : texts.flatMap((text) => [wait(paceMs), text]),
    stop: event('messageStop', { stopReason }),
    usage: event('metadata', { metrics: { latencyMs: 400 }, usage }),
  };
}

/** One event, padded as Bedrock pads it so that its size does not tell its text. */
export function event(type: string, payload: object | (() => object)): WireStep {
  const headers = { ':event-type': type, ':content-type': 'application/json', ':message-type': 'event' };
  const bytes = (): Uint8Array => {
    const body = { ...(typeof payload === 'function' ? payload() : payload), p: 'abcdefghijkl' };
    return eventStreamFrame(headers, Buffer.from(JSON.stringify(body)));
  };
  return { type: 'send-bytes', bytes };
}

const block = { contentBlockIndex: 0 };

function textOf(text: string | (() => string)): string {
  return typeof text === 'string' ? text : text();
}

/** As if each text were one token. */
function countedUsage({ texts }: BedrockAnswer): object {
  return { inputTokens: 120, outputTokens: texts.length, totalTokens: 120 + texts.length };
}
