import { describe, expect, it } from 'vitest';
import { mapInParallel } from './map-in-parallel.ts';

describe('mapInParallel', () => {
  it('keeps the order and never does more at a time than told', async () => {
    let busy = 0;
    let most = 0;
    const results = await mapInParallel([30, 5, 20, 1, 10], 2, async (ms) => {
      busy += 1;
      most = Math.max(most, busy);
      await new Promise((resolve) => setTimeout(resolve, ms));
      busy -= 1;
      return ms * 2;
    });
    expect(results).toEqual([60, 10, 40, 2, 20]);
    expect(most).toBe(2);
  });

  it('fails with the first failure and begins nothing after it', async () => {
    const begun: number[] = [];
    const failure = mapInParallel([1, 2, 3, 4, 5, 6], 2, async (item) => {
      begun.push(item);
      await Promise.resolve();
      if (item === 2) throw new Error('two');
      return item;
    });
    await expect(failure).rejects.toThrow('two');
    expect(begun).not.toContain(6);
  });

  it('makes nothing of nothing', async () => {
    expect(await mapInParallel([], 4, async () => 1)).toEqual([]);
  });
});
