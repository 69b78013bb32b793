import { describe, expect, test } from 'vitest';
import type { Reranker } from '../ports.ts';
import { samplePassage } from '../testing/sample-passage.ts';
import { rerank } from './rerank.ts';

const found = ['a', 'b', 'c'].map((id, at) => ({
  passage: samplePassage({ id, title: id }),
  relevance: 0.9 - at / 10,
  support: 1,
}));
const query = {
  tenant: 'main',
  text: 'question',
  language: 'en',
  kinds: ['faq'],
  perKind: 3,
  signal: new AbortController().signal,
} as const;
const reranker = (judge: Reranker['rerank']): { reranker: Reranker } => ({
  reranker: { name: 'test', rerank: judge },
});
const ids = (list: typeof found | readonly (typeof found)[number][]) => list.map(({ passage }) => passage.id);

describe('with a reranker', () => {
  test('its order stands, and relevance is the mean of both judges', async () => {
    const ranked = await rerank(
      reranker(async () => [0.1, 0.2, 0.9]),
      query,
      found,
    );
    expect(ids(ranked)).toEqual(['c', 'b', 'a']);
    expect(ranked[0]?.relevance).toBeCloseTo((0.7 + 0.9) / 2);
  });

  test('one that fails changes nothing, and that is told', async () => {
    const causes: unknown[] = [];
    const down = new Error('down');
    const onOwnOrder = (cause: unknown) => void causes.push(cause);
    const ranked = await rerank(
      reranker(() => Promise.reject(down)),
      { ...query, onOwnOrder },
      found,
    );
    expect([ids(ranked), causes]).toEqual([['a', 'b', 'c'], [down]]);
  });

  test('one that hangs is not waited for', async () => {
    const hangs: Reranker['rerank'] = (_, __, signal) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    expect(ids(await rerank(reranker(hangs), query, found))).toEqual(['a', 'b', 'c']);
  });

  test('a turn that is over ends it', async () => {
    const over = AbortSignal.abort(new Error('over'));
    const judge = reranker((_, __, signal) => Promise.reject(signal.reason));
    await expect(rerank(judge, { ...query, signal: over }, found)).rejects.toThrow('over');
  });
});

test('without a reranker the order stands', async () => {
  expect(await rerank({}, query, found)).toBe(found);
});
