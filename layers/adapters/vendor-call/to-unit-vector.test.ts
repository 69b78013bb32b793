import { describe, expect, it } from 'vitest';
import { toUnitVector } from './to-unit-vector.ts';

describe('toUnitVector', () => {
  it('keeps the direction and makes the length one', () => {
    expect([...toUnitVector('It', [3, 4], 2)]).toEqual([Math.fround(0.6), Math.fround(0.8)]);
  });

  it.each([
    ['too few numbers', [1]],
    ['too many numbers', [1, 2, 3]],
    ['only zeros', [0, 0]],
    ['a number that is none', [1, Number.NaN]],
    ['a number beyond all bounds', [1, 1e300]],
  ])('refuses %s', (_, numbers) => {
    expect(() => toUnitVector('It', numbers, 2)).toThrow(expect.objectContaining({ fault: 'interrupted' }));
  });
});
