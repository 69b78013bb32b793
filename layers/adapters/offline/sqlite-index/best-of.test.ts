import { expect, it } from 'vitest';
import { bestOf } from './best-of.ts';
import { highest } from './highest.ts';

const scores = Float32Array.from({ length: 1000 }, (_, place) => ((place * 7919) % 1009) - 300);

it('finds the highest scores, best first', () => {
  const sorted = Array.from(scores.keys()).toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  expect(Array.from(bestOf(scores, 25))).toEqual(sorted.slice(0, 25));
});

it('finds the same places ascending', () => {
  expect(Array.from(highest(scores, 25))).toEqual(Array.from(bestOf(scores, 25).toSorted()));
});

it('leaves out what is not above zero', () => {
  expect(Array.from(bestOf(Float32Array.of(-1, 0, 2, NaN, 1), 5))).toEqual([2, 4]);
});

it('takes the first of equal scores', () => {
  const equal = new Float32Array(100).fill(1);
  equal[50] = 2;
  expect(Array.from(bestOf(equal, 4))).toEqual([50, 0, 1, 2]);
});

it('finds nothing when nothing is wanted', () => {
  expect(Array.from(bestOf(scores, 0))).toEqual([]);
});
