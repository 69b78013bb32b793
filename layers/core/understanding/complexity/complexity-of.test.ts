import { expect, it } from 'vitest';
import { foldText } from '../../knowledge/fold-text.ts';
import { complexityOf } from './complexity-of.ts';

it('is lowest for one short question, and 1 for nothing', () => {
  expect(complexityOf('')).toBe(1);
  expect(complexityOf('Where is my order?')).toBeLessThan(2);
  expect(complexityOf('Gdzie jest moja paczka?')).toBeLessThan(2);
});

it('rises with conditions, numbers and sub-questions in any language', () => {
  const pairs = [
    [
      'Is it free?',
      'If I order 3 lamps at 49.99 and 2 throws, is it free? And if I return one, what do I pay then?',
    ],
    [
      'Czy jest darmowa?',
      'Jeśli zamówię 3 lampy po 49,99 i 2 narzuty, czy jest darmowa? A gdy zwrócę jedną, ile zapłacę?',
    ],
    [
      'Ist es gratis?',
      'Wenn ich 3 Lampen für 49,99 und 2 Decken kaufe, ist es gratis? Und falls ich eine zurückgebe?',
    ],
  ];
  for (const [easy = '', hard = ''] of pairs)
    expect(complexityOf(hard)).toBeGreaterThan(complexityOf(easy) + 1);
});

it('stays within 1 and 10', () => {
  const long = 'Compare 12 tents, 30 bags and 7 stoves; if (x > 3) then sort them?\n'.repeat(200);
  expect(complexityOf(long)).toBeGreaterThan(9);
  expect(complexityOf(long)).toBeLessThanOrEqual(10);
});

it('is the same without diacritics', () => {
  const text = 'Jeśli odeślę żółtą kurtkę, czy dostanę większą bez dopłaty?';
  expect(complexityOf(foldText(text))).toBe(complexityOf(text));
});
