import { expect, it } from 'vitest';
import { splitWords } from './split-words.ts';

it('writes numbers one way', () => {
  expect(splitWords('2,35 kg 2.350kg')).toEqual(['2.35', 'kg', '2.35', 'kg']);
  expect(splitWords('3 000 mm, 3,000 mm, 3000 mm')).toEqual(['3000', 'mm', '3000', 'mm', '3000', 'mm']);
  expect(splitWords('249,00 zł = 249zł = 249')).toEqual(['249', 'zl', '249', 'zl', '249']);
});

it('keeps versions and dates apart from decimals', () => {
  expect(splitWords('10.0.0.1')).toEqual(['10', '0', '0', '1']);
  expect(splitWords('5.10.2026')).toEqual(['5', '10', '2026']);
});

it('keeps model codes and sizes whole', () => {
  expect(splitWords('FRS20QRB, PS4, XL, 4K')).toEqual(['frs20qrb', 'ps4', 'xl', '4k']);
});

it('joins what a hyphen or an apostrophe splits, and drops the possessive', () => {
  expect(splitWords('Women’s T-shirt: don’t e-mail')).toEqual(['women', 'tshirt', 'dont', 'email']);
});

it('finds nothing in signs', () => {
  expect(splitWords('?! 🙂 —')).toEqual([]);
});
