import { expect, it } from 'vitest';
import { weightiest } from './weightiest.ts';

it('takes the fewest numbers that hold enough of a vector', () => {
  const weights = weightiest(Float32Array.of(0.1, -0.8, 0.1, 0.58), { energy: 0.9, most: 4, total: 100 });
  expect(weights.map(({ place }) => place)).toEqual([1, 3]);
  expect(weights[0]?.weight).toBeLessThan(0);
});

it('keeps the sizes of all weights within the total', () => {
  for (let length = 1; length < 120; length += 1) {
    const vector = Float32Array.from({ length }, (_, at) => Math.sin(at * 7.3 + length));
    const weights = weightiest(vector, { energy: 1, most: 96, total: 257 });
    expect(weights.length).toBeLessThanOrEqual(96);
    expect(weights.reduce((sum, { weight }) => sum + Math.abs(weight), 0)).toBeLessThanOrEqual(257);
  }
});

it('finds nothing in a vector of zeros', () => {
  expect(weightiest(new Float32Array(8), { energy: 0.8, most: 96, total: 257 })).toEqual([]);
});
