import { expect, it } from 'vitest';
import { readConstraints } from './read-constraints.ts';

it.each([
  ['waterproof jacket under 300 zł, size M', { maxPrice: 300, size: 'M', words: 'waterproof jacket' }],
  [
    'kurtka przeciwdeszczowa do 299,99 zł rozmiar XL',
    { maxPrice: 299.99, size: 'XL', words: 'kurtka przeciwdeszczowa' },
  ],
  ['tent between 500 and 900 PLN', { minPrice: 500, maxPrice: 900, words: 'tent' }],
  ['plecak od 200 do 400 zł', { minPrice: 200, maxPrice: 400, words: 'plecak' }],
  ['mugs cheaper than 60', { maxPrice: 60, words: 'mugs' }],
  ['blanket over £40', { minPrice: 40, words: 'blanket' }],
  ['buty w rozmiarze 42', { size: '42', words: 'buty w' }],
  ['namiot powyżej 1000 zł', { minPrice: 1000, words: 'namiot' }],
])('reads %s', (query, expected) => {
  expect(readConstraints(query)).toEqual({
    minPrice: undefined,
    maxPrice: undefined,
    size: undefined,
    ...expected,
  });
});

it.each([
  'tent for up to 4 people',
  'namiot do 4 osób',
  'śpiwór do -5 °C',
  'under armour',
  'bottle 0.5 l',
  'size',
  'kubek do kawy',
  'from 2024',
])('leaves %s alone', (query) => {
  expect(readConstraints(query)).toEqual({
    minPrice: undefined,
    maxPrice: undefined,
    size: undefined,
    words: query,
  });
});

it('takes no time over a hostile query', () => {
  const startedAt = performance.now();
  readConstraints('od '.repeat(5_000));
  readConstraints(`under ${'1'.repeat(5_000)} zł`);
  expect(performance.now() - startedAt).toBeLessThan(100);
});
