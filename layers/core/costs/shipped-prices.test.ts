import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { ModelPlans } from '#contract/model-plans.ts';
import shippedPlans from '../../tuning/model-plans.json' with { type: 'json' };
import { findPrices } from './find-prices.ts';
import { PriceBook } from './price-book.ts';
import { priceTargetOf } from './price-target.ts';
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

it('prices every model of the shipped plans in the areas they are called in, and any on a server of the shop’s own', async () => {
  const plans = ModelPlans.parse(shippedPlans);
  const names = Object.values(plans.plans).flatMap((steps) => steps.map(({ model }) => model));
  const called = names.flatMap((name) => ['us', 'eu', 'apac'].map((area) => name.replace('{area}', area)));
  for (const name of [...called, 'ollama/llama3.2', 'vllm/mistralai/Mistral-7B']) {
    const target = priceTargetOf(name);
    const book = PriceBook.parse(
      JSON.parse(await readFile(new URL(`${target.provider}.json`, folder), 'utf8')),
    );
    const usd = findPrices(book, target, Date.UTC(2026, 10, 20))?.usd;
    expect([usd?.has('input'), usd?.has('output')], name).toEqual([true, true]);
  }
});
