import { expect, it } from 'vitest';
import type { Reranker } from '../ports.ts';

const never = new AbortController().signal;

/** What every Reranker does. */
export function rerankerContract(make: () => Reranker | Promise<Reranker>): void {
  it('tells the relevance of each passage in the order of the passages, 0..1', async () => {
    const passages = [
      'Lamps come with a bulb.',
      'You may return shoes for 30 days.',
      'Shoes are made in Poland.',
    ];
    const relevance = await (await make()).rerank('How long may I return shoes?', passages, never);
    expect(relevance).toHaveLength(3);
    expect(Math.max(...relevance)).toBe(relevance[1]);
    expect(Math.min(...relevance)).toBe(relevance[0]);
    for (const value of relevance) expect(value).toBeGreaterThanOrEqual(0);
    for (const value of relevance) expect(value).toBeLessThanOrEqual(1);
  });

  it('judges more passages than one call takes', async () => {
    const passages = Array.from({ length: 250 }, (_, n) =>
      n === 190 ? 'Return shoes for 30 days.' : `Lamp ${n}`,
    );
    const relevance = await (await make()).rerank('return shoes', passages, never);
    expect(relevance).toHaveLength(250);
    expect(relevance.indexOf(Math.max(...relevance))).toBe(190);
  });

  it('finds nothing in a blank passage, and nothing to do without passages', async () => {
    const reranker = await make();
    expect(await reranker.rerank('return shoes', ['', ' \n'], never)).toEqual([0, 0]);
    expect(await reranker.rerank('return shoes', [], never)).toEqual([]);
    const [blank, told] = await reranker.rerank('return shoes', [' ', 'Return shoes here.'], never);
    expect(told).toBeGreaterThan(blank ?? 1);
  });

  it('fails when called off', async () => {
    const reranker = await make();
    await expect(reranker.rerank('shoes', ['Shoes'], AbortSignal.abort())).rejects.toThrow();
  });
}
