import { describe, expect, it } from 'vitest';
import { toUsage } from './to-usage.ts';

const counted = { inputTokens: 100, outputTokens: 20, totalTokens: 120 };

describe('toUsage', () => {
  it('splits what was read from and written to a cache', () => {
    expect(
      toUsage({
        ...counted,
        cacheReadInputTokens: 900,
        cacheWriteInputTokens: 70,
        cacheDetails: [
          { ttl: '1h', inputTokens: 50 },
          { ttl: '5m', inputTokens: 20 },
        ],
      }),
    ).toEqual({ input: 100, cacheRead: 900, cacheWrite5m: 20, cacheWrite1h: 50, output: 20, reasoning: 0 });
  });

  it('counts cache writes without a lifetime as those of five minutes, the default', () => {
    expect(toUsage({ ...counted, cacheWriteInputTokens: 70 })).toMatchObject({
      cacheWrite5m: 70,
      cacheWrite1h: 0,
    });
  });

  it('never loses a cache write that only the details tell', () => {
    expect(toUsage({ ...counted, cacheDetails: [{ ttl: '5m', inputTokens: 70 }] })).toMatchObject({
      cacheWrite5m: 70,
    });
  });

  it.each([undefined, {}, { inputTokens: -1, outputTokens: 2 }, { inputTokens: 1.5, outputTokens: 2 }])(
    'refuses %j',
    (raw) => {
      expect(toUsage(raw)).toBeUndefined();
    },
  );
});
