import { describe, expect, it } from 'vitest';
import { fromConverseStream } from './from-converse-stream.ts';

const start = { messageStart: { role: 'assistant' } } as const;
const stop = { messageStop: { stopReason: 'end_turn' } } as const;
const usage = {
  metadata: { usage: { inputTokens: 5, outputTokens: 2, totalTokens: 7 }, metrics: undefined },
};

describe('fromConverseStream', () => {
  it('ends only when a stop and a usage came, in whichever order', () => {
    for (const events of [
      [start, stop, usage],
      [start, usage, stop],
    ]) {
      const reader = fromConverseStream();
      for (const event of events) reader.read(event);
      expect(reader.end()).toEqual({ type: 'generation-end', finish: { unified: 'stop', raw: 'end_turn' } });
    }
  });

  it.each([[[]], [[start]], [[start, stop]], [[start, usage]]])('has no end after %j', (events) => {
    const reader = fromConverseStream();
    for (const event of events) reader.read(event);
    expect(() => reader.end()).toThrow('without its stop reason and usage');
  });

  it('takes thoughts for signs of life, and tells about how much of the output they were', () => {
    const reader = fromConverseStream();
    reader.read(start);
    const reasoning = {
      contentBlockDelta: { contentBlockIndex: 0, delta: { reasoningContent: { text: 'Hm' } } },
    };
    expect(reader.read(reasoning)).toEqual({ type: 'text-delta', text: '' });
    expect(reader.read({ contentBlockStop: { contentBlockIndex: 0 } })).toBeUndefined();
    reader.read({ contentBlockDelta: { contentBlockIndex: 1, delta: { text: 'Thirty' } } });
    const counted = {
      metadata: { usage: { inputTokens: 5, outputTokens: 8, totalTokens: 13 }, metrics: undefined },
    };
    expect(reader.read(counted)).toMatchObject({ usage: { output: 8, reasoning: 2 } });
  });
});
