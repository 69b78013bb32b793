import { expect, test } from 'vitest';
import { formatMoney } from './money.ts';

test.each([
  ['899.00', 'PLN', 'pl', '899,00 zł'],
  ['899.00', 'PLN', 'en', 'PLN 899.00'],
  ['1299.5', 'PLN', 'pl', '1299,50 zł'],
  ['24.99', 'USD', 'en', '$24.99'],
  ['-3', 'USD', 'en', '-$3.00'],
  ['500', 'JPY', 'en', '¥500'],
] as const)('writes %s %s in %s', (amount, currency, language, text) => {
  expect(plainSpaces(formatMoney({ amount, currency }, language))).toBe(text);
});

test('loses no digit that a float would lose', () => {
  const amount = '12345678901234567890.12';
  expect(formatMoney({ amount, currency: 'USD' }, 'en')).toBe('$12,345,678,901,234,567,890.12');
});

test('shows every digit of a fraction of a cent', () => {
  const amount = '0.000000000000001';
  expect(formatMoney({ amount, currency: 'USD' }, 'en')).toBe('$0.000000000000001');
});

test('shows what is no amount as it came', () => {
  expect(formatMoney({ amount: 'NaN', currency: 'USD' }, 'en')).toBe('NaN USD');
});

function plainSpaces(text: string): string {
  return text.replace(/\s/g, ' ');
}
