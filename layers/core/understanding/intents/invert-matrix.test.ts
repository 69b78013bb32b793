import { expect, it } from 'vitest';
import { invertMatrix } from './invert-matrix.ts';

it('gives back the identity when multiplied with what it inverted', () => {
  const matrix = [
    [4, 1, 0.5],
    [1, 3, 0.2],
    [0.5, 0.2, 2],
  ];
  const inverse = invertMatrix(matrix.map((row) => Float64Array.from(row)));
  const products = matrix.map((row) =>
    [0, 1, 2].map((column) => row.reduce((sum, value, at) => sum + value * (inverse[at]?.[column] ?? 0), 0)),
  );
  expect(products.map((row) => row.map((value) => Math.round(value * 1e9) / 1e9 + 0))).toEqual([
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ]);
});

it('inverts nothing into nothing', () => {
  expect(invertMatrix([])).toEqual([]);
});
