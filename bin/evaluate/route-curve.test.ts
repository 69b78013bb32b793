import { expect, it } from 'vitest';
import { routeCurve } from './route-curve.ts';

const easy = { weak: true, strong: true };
const hard = { weak: false, strong: true };

it('saves all that the easy questions cost less when the hard ones come first', () => {
  const questions = [
    ...Array.from({ length: 10 }, () => ({ ...hard, strength: 0.9 })),
    ...Array.from({ length: 10 }, () => ({ ...easy, strength: 0.1 })),
  ];
  const { points, savedAt95 } = routeCurve(questions, 0.1);
  expect(points[0]).toEqual({ strongPercent: 0, costPercent: 10, accuracy: 0.5 });
  expect(points[10]).toEqual({ strongPercent: 50, costPercent: 55, accuracy: 1 });
  expect(points.at(-1)).toEqual({ strongPercent: 100, costPercent: 100, accuracy: 1 });
  // 19 of 20 are enough: 9 calls to the strong model.
  expect(savedAt95).toBe(49.5);
});

it('saves most where the strong model is no better, and says nothing without questions', () => {
  expect(routeCurve([{ ...easy, strength: 1 }], 0.1).savedAt95).toBe(90);
  expect(routeCurve([], 0.1)).toEqual({ points: [], savedAt95: null });
});
