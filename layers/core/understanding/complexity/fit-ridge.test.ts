import { expect, it } from 'vitest';
import { fitRidge } from './fit-ridge.ts';

it('finds the pulls that made the targets', () => {
  const rows = [
    new Map([['a', 1]]),
    new Map([['b', 1]]),
    new Map([
      ['a', 1],
      ['b', 2],
    ]),
  ];
  const pulls = fitRidge(rows, [3, -1, 1], 1e-6);
  expect(pulls.get('a')).toBeCloseTo(3, 4);
  expect(pulls.get('b')).toBeCloseTo(-1, 4);
});

it('draws the pulls to nothing as the penalty grows', () => {
  const pull = (penalty: number) => fitRidge([new Map([['a', 1]])], [1], penalty).get('a');
  expect(pull(1)).toBeCloseTo(0.5, 6);
  expect(pull(9)).toBeCloseTo(0.1, 6);
});

it('fits nothing to nothing', () => {
  expect(fitRidge([], [], 1)).toEqual(new Map());
});
