import { expect, it } from 'vitest';
import { applyPrices, comparePrices } from './compare-prices.ts';
import { PriceBook } from './price-book.ts';

const bookOf = (validFrom: string, models: Record<string, Record<string, string>>) =>
  PriceBook.parse({
    version: validFrom,
    provider: 'openai',
    prices: Object.entries(models).map(([model, usd]) => ({ model, validFrom, source: 's', usd })),
  });
const book = bookOf('2025-09-01', { mini: { input: '0.15', output: '0.6' }, large: { input: '2' } });

it('finds what changed and what is new in a meter, and nothing else', () => {
  const sheet = bookOf('2026-07-24', {
    mini: { input: '0.1' },
    large: { input: '2' },
    other: { input: '9' },
  });
  expect(comparePrices(book, sheet).map(({ after }) => [after.model, after.usd])).toEqual([
    ['mini', { input: '0.1', output: '0.6' }],
  ]);
});

it('takes a new model only when it is asked for', () => {
  const sheet = bookOf('2026-07-24', { other: { input: '9' } });
  expect(comparePrices(book, sheet)).toEqual([]);
  expect(comparePrices(book, sheet, ['other'])).toEqual([{ before: undefined, after: sheet.prices[0] }]);
});

it('keeps the old list for calls of its time, and replaces a list of the same day', () => {
  const sheet = bookOf('2026-07-24', { mini: { input: '0.1' } });
  const once = applyPrices(book, comparePrices(book, sheet));
  expect(once.version).toBe('2026-07-24');
  expect(once.prices.map(({ model, validFrom }) => `${model} ${validFrom}`)).toEqual([
    'mini 2025-09-01',
    'large 2025-09-01',
    'mini 2026-07-24',
  ]);
  const corrected = bookOf('2026-07-24', { mini: { input: '0.11' } });
  expect(applyPrices(once, comparePrices(once, corrected)).prices).toHaveLength(3);
  expect(comparePrices(once, sheet)).toEqual([]);
});
