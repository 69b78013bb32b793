import { expect, it } from 'vitest';
import * as z from 'zod';
import { jsonText, wholeNumber } from './row-fields.ts';
import { keyOf } from './row-key.ts';
import { fromItem, toItem } from './row.ts';

it('keeps a whole number exactly, as a bigint', () => {
  const amount = 10n ** 37n + 1n;
  expect(toItem({ amount, count: 7 })).toEqual({ amount: { N: amount.toString() }, count: { N: '7' } });
  expect(fromItem({ amount: { N: '-9007199254740993' } })).toEqual({ amount: -9_007_199_254_740_993n });
});

it('leaves out what is undefined', () => {
  expect(toItem({ text: '', absent: undefined, yes: false })).toEqual({
    text: { S: '' },
    yes: { BOOL: false },
  });
});

it('writes no number that a double has rounded', () => {
  for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    expect(() => toItem({ value })).toThrow(RangeError);
  }
});

it('reads a time as a number only where it fits', () => {
  expect(wholeNumber.parse(1_795_176_000_000n)).toBe(1_795_176_000_000);
  expect(wholeNumber.safeParse(2n ** 53n).success).toBe(false);
});

it('reads a document only where its schema holds', () => {
  const field = jsonText(z.strictObject({ n: z.number() }));
  expect(field.parse('{"n":1.5}')).toEqual({ n: 1.5 });
  expect(() => field.parse('{"n":"1.5"}')).toThrow(z.ZodError);
});

it('makes keys that no part can forge or overflow', () => {
  expect(keyOf('main', 'conversation', 'c1')).toBe('main#conversation#c1');
  expect(keyOf('a#b', 'c')).not.toBe(keyOf('a', 'b#c'));
  expect(keyOf('a%23b')).not.toBe(keyOf('a#b'));
  expect(Buffer.byteLength(keyOf('main', '🙂'.repeat(5_000)))).toBeLessThan(700);
  expect(keyOf('main', '\uD800').isWellFormed()).toBe(true);
});
