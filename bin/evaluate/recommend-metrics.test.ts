import { expect, it } from 'vitest';
import { recommendMetrics } from './recommend-metrics.ts';

it('measures hits, ranks, gains and coverage', () => {
  const metrics = recommendMetrics(
    [
      { kind: 'together', items: ['a', 'b'], relevant: new Set(['b']) },
      { kind: 'together', items: ['c'], relevant: new Set(['d']) },
      { kind: 'popular', items: ['a'], relevant: undefined },
    ],
    new Set(['a', 'b', 'c', 'd']),
  );
  expect(metrics).toEqual({
    n: 3,
    coverage: 0.75,
    'together n': 2,
    'together HR@10': 0.5,
    'together MRR': 0.25,
    'together nDCG@10': 0.3155,
  });
});
