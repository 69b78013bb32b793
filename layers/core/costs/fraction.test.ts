import { expect, it } from 'vitest';
import { addFractions, fraction, fractionOf, multiplyFractions, roundFraction } from './fraction.ts';
import { fractionText } from './fraction-text.ts';

it.each(['0', '12.5', '-0.001', '0.000000000000000000001', '100', '0.000033333333333333335'])(
  'writes "%s" as it was read',
  (decimal) => {
    expect(fractionText(fractionOf(decimal))).toBe(decimal);
  },
);

it.each([
  ['3.5e-08', '0.000000035'],
  ['1E3', '1000'],
  ['2.50', '2.5'],
])('reads "%s" as %s', (written, decimal) => {
  expect(fractionText(fractionOf(written))).toBe(decimal);
});

it('adds and multiplies without loss', () => {
  const third = fraction(1n, 3n);
  expect(addFractions(third, addFractions(third, third))).toEqual(fraction(1n, 1n));
  expect(multiplyFractions(third, fraction(3n, 4n))).toEqual(fraction(1n, 4n));
});

it.each([
  [1n, 2n, 1n],
  [-1n, 2n, -1n],
  [1n, 3n, 0n],
  [5n, 3n, 2n],
])('rounds %i/%i to %i', (over, under, whole) => {
  expect(roundFraction(fraction(over, under))).toBe(whole);
});

it('refuses what is no decimal, and to write what never ends', () => {
  expect(() => fractionOf('1,5')).toThrow(RangeError);
  expect(() => fractionOf('')).toThrow(RangeError);
  expect(() => fractionText(fraction(1n, 3n))).toThrow('no exact decimal form');
});
