import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { findPrices } from './find-prices.ts';
import { PriceBook } from './price-book.ts';
import { pricedProviders } from './read-price-book.ts';

const folder = new URL('../../tuning/prices/', import.meta.url);

it('ships a book for each provider that is priced', async () => {
  const files = await readdir(folder);
  expect(files.toSorted()).toEqual(pricedProviders.map((provider) => `${provider}.json`));
});

it.each(pricedProviders)('dates and sources every price of %s, each once', async (provider) => {
  const book = PriceBook.parse(JSON.parse(await readFile(new URL(`${provider}.json`, folder), 'utf8')));
  expect(book.provider).toBe(provider);
  const keys = book.prices.map((entry) => [entry.model, entry.region, entry.tier, entry.validFrom].join(' '));
  expect(new Set(keys).size).toBe(keys.length);
  for (const entry of book.prices) {
    expect(Object.keys(entry.usd)).not.toEqual([]);
    const found = findPrices(book, { provider, ...entry }, Date.parse(entry.validFrom));
    expect(found?.validFrom).toBe(entry.validFrom);
    expect(book.version >= entry.validFrom).toBe(true);
  }
});
