import { expect, it } from 'vitest';
import { decimalOf, femtoOf } from './femto.ts';

it.each([
  ['0', 0n],
  ['1', 1_000_000_000_000_000n],
  ['0.000000035', 35_000_000n],
  ['3.5e-08', 35_000_000n],
  ['-2.5', -2_500_000_000_000_000n],
  ['0.000000000000001', 1n],
])('reads "%s" exactly', (amount, femto) => {
  expect(femtoOf(amount)).toBe(femto);
});

it('writes what it read', () => {
  for (const amount of ['0', '0.00000006', '12.5', '-0.001', '1000000']) {
    expect(decimalOf(femtoOf(amount))).toBe(amount);
  }
});

it.each(['', '1,5', '1e', 'NaN', '0.0000000000000001'])('refuses "%s"', (amount) => {
  expect(() => femtoOf(amount)).toThrow(RangeError);
});
