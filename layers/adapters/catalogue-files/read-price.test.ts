import { expect, it } from 'vitest';
import { readPrice } from './read-price.ts';

it.each([
  ['19.99', 'PLN', 1999],
  ['19,99', 'PLN', 1999],
  ['19', 'PLN', 1900],
  ['19.9', 'PLN', 1990],
  [' 19.90 PLN', 'PLN', 1990],
  ['PLN 19.90', 'PLN', 1990],
  ['0', 'PLN', 0],
  ['0,01', 'PLN', 1],
  ['1 234,50', 'PLN', 123_450],
  ['1\u00A0234,50', 'PLN', 123_450],
  ['1\u202F234\u202F567', 'PLN', 123_456_700],
  ['1.234,50', 'EUR', 123_450],
  ['1,234.50', 'USD', 123_450],
  ['1,234,567', 'USD', 123_456_700],
  ["1'234.50", 'CHF', 123_450],
  ['1200', 'JPY', 1200],
  ['1200.00', 'JPY', 1200],
  ['1,234,500', 'JPY', 1_234_500],
  ['1.234', 'KWD', 1234],
  ['1,5', 'KWD', 1500],
  ['19.9900', 'PLN', 1999],
  ['9007199254.99', 'PLN', 900_719_925_499],
  ['199,99 zł', 'PLN', 19_999],
  ['zł 5', 'PLN', 500],
  ['1\u00A0299,00zł', 'PLN', 129_900],
  ['€ 12.50', 'EUR', 1250],
  ['12,50 pln', 'PLN', 1250],
  ['0.29', 'USD', 29],
  ['1.15', 'USD', 115],
])('%j of %s is %d', (text, currency, minor) => {
  expect(readPrice(text, currency)).toEqual({ type: 'price', minor });
});

it.each([
  ['', 'PLN', 'no price'],
  ['-5', 'PLN', 'no price'],
  ['1e3', 'PLN', 'no price'],
  ['free', 'PLN', 'no price'],
  ['1.2.3', 'PLN', 'no price'],
  ['12 34', 'PLN', 'no price'],
  ['1,23,456', 'PLN', 'no price'],
  ['$5', 'USD', 'no price'],
  ['5 EUR', 'PLN', 'no price'],
  ['5 €', 'PLN', 'no price'],
  ['5 szt', 'PLN', 'no price'],
  ['zł', 'PLN', 'no price'],
  ['٣', 'PLN', 'no price'],
  ['1.234', 'PLN', 'write 1234 or 1.23'],
  ['1,000', 'PLN', 'write 1000 or 1.00'],
  ['1.000', 'JPY', 'write 1000 or 1'],
  ['1.2345', 'KWD', 'KWD has 3 decimals: write 1.234'],
  ['12.5', 'JPY', 'JPY has no decimals: write 12'],
  ['12.3456', 'PLN', 'PLN has 2 decimals: write 12.34'],
  ['99999999999999', 'PLN', 'more than any price'],
])('%j of %s is refused: %s', (text, currency, problem) => {
  expect(readPrice(text, currency)).toEqual({ type: 'fault', problem: expect.stringContaining(problem) });
});

it('is done with a megabyte of blanks', () => {
  expect(readPrice(`1${' '.repeat(1_000_000)}x`, 'PLN')).toMatchObject({ type: 'fault' });
});
