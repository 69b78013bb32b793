import { expect, it } from 'vitest';
import { intentMetrics } from './intents-metrics.ts';

it('counts a refused stranger as right and a refused wish as wrong', () => {
  const metrics = intentMetrics([
    { expected: 'returns', predicted: 'returns' },
    { expected: 'returns', predicted: 'out-of-scope' },
    { expected: 'out-of-scope', predicted: 'out-of-scope' },
    { expected: 'out-of-scope', predicted: 'returns' },
    { expected: 'payment', predicted: 'returns' },
  ]);
  expect(metrics).toEqual({
    accuracy: 0.4,
    inScopeAccuracy: 0.3333,
    outOfScopeRecall: 0.5,
    outOfScopePrecision: 0.5,
  });
});

it('says nothing about what has no labels', () => {
  expect(Object.values(intentMetrics([]))).toEqual([null, null, null, null]);
});
