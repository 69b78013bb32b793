import { expect, test } from 'vitest';
import { pageLanguageOf, plural } from './i18n.ts';

test.each([
  ['pl', 'pl'],
  ['pl-PL', 'pl'],
  ['PL', 'pl'],
  ['en-GB', 'en'],
  ['de', 'en'],
  ['', 'en'],
  [null, 'en'],
])('reads the language tag %s as %s', (tag, language) => {
  expect(pageLanguageOf(tag)).toBe(language);
});

test.each([
  [0, '0 znaków'],
  [1, '1 znak'],
  [2, '2 znaki'],
  [5, '5 znaków'],
  [12, '12 znaków'],
  [22, '22 znaki'],
  [25, '25 znaków'],
  [112, '112 znaków'],
])('counts %i in Polish', (count, text) => {
  const forms = { one: '# znak', few: '# znaki', many: '# znaków', other: '# znaku' };
  expect(plural('pl', count, forms)).toBe(text);
});

test('counts in English and groups thousands', () => {
  const forms = { one: '# sign', other: '# signs' };
  expect(plural('en', 1, forms)).toBe('1 sign');
  expect(plural('en', 4000, forms)).toBe('4,000 signs');
});
