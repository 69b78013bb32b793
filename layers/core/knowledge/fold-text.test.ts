import { expect, it } from 'vitest';
import { foldText } from './fold-text.ts';

it('folds case and diacritics, Polish ones too', () => {
  expect(foldText('ZAŻÓŁĆ gęślą Jaźń')).toBe('zazolc gesla jazn');
  expect(foldText('Größe Ærø İstanbul')).toBe('grosse aero istanbul');
});

it('takes composed and decomposed letters for the same', () => {
  expect(foldText('zwro\u0301t')).toBe(foldText('zwrót'));
  expect(foldText('한국'.normalize('NFD'))).toBe('한국');
});

it('removes what nobody sees: zero width, direction, tags, variation selectors', () => {
  expect(foldText('re\u200bfund\u202e\u2066\ufeff\u00ad❤\ufe0f')).toBe('refund❤');
  expect(foldText(`refund${String.fromCodePoint(0xe0041, 0xe007f)}`)).toBe('refund');
});

it('leaves plain text as it is', () => {
  expect(foldText('2.35 kg, XL?')).toBe('2.35 kg, xl?');
});
