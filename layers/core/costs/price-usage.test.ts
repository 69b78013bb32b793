import { describe, expect, it } from 'vitest';
import { noUsage } from '../models/usage.ts';
import type { PriceBook, PriceEntry } from './price-book.ts';
import { priceTargetOf } from './price-target.ts';
import { priceUsage } from './price-usage.ts';

const nova = priceTargetOf('bedrock/nova');
const entry = (changes: Partial<PriceEntry>): PriceEntry => ({
  model: 'nova',
  region: 'default',
  tier: 'on-demand',
  validFrom: '2026-01-01',
  source: 'test',
  usd: { input: '0.06', output: '0.24' },
  ...changes,
});
const bookOf = (...prices: PriceEntry[]): PriceBook => ({ version: 'test', provider: 'bedrock', prices });
const at = (date: string) => Date.parse(date);

describe('priceUsage', () => {
  it('is exact to the femto-dollar', () => {
    const usage = { ...noUsage, input: 1001, output: 77 };
    expect(priceUsage(bookOf(entry({})), nova, usage, at('2026-02-01'))).toMatchObject({
      femtoUsd: 1001n * 60_000_000n + 77n * 240_000_000n,
      unpriced: false,
    });
  });

  it('uses the price that was in force when the call was made', () => {
    const book = bookOf(entry({}), entry({ validFrom: '2026-06-01', usd: { input: '0.05' } }));
    const cost = (date: string) => priceUsage(book, nova, { input: 1_000_000 }, at(date)).femtoUsd;
    expect(cost('2026-05-31T23:59:59.999Z')).toBe(60_000_000_000_000n);
    expect(cost('2026-06-01')).toBe(50_000_000_000_000n);
  });

  it('takes the price of a long prompt from the first token on, whatever the prompt is made of', () => {
    const book = bookOf(
      entry({
        above: [
          { promptTokens: 100, usd: { input: '0.12' } },
          { promptTokens: 200, usd: { input: '0.5' } },
        ],
      }),
    );
    const cost = (input: number, cacheRead: number) =>
      priceUsage(book, nova, { input, cacheRead, output: 1 }, at('2026-02-01')).femtoUsd - 240_000_000n;
    expect([cost(100, 0), cost(100, 1), cost(1, 200)]).toEqual([
      6_000_000_000n,
      12_000_000_000n,
      500_000_000n,
    ]);
  });

  it('bills reasoning as output, unless it has a price of its own', () => {
    const usage = { output: 10, reasoning: 4 };
    const cost = (usd: PriceEntry['usd']) =>
      priceUsage(bookOf(entry({ usd })), nova, usage, at('2026-02-01')).femtoUsd;
    expect(cost({ output: '1' })).toBe(10_000_000_000n);
    expect(cost({ output: '1', reasoning: '2' })).toBe(14_000_000_000n);
  });

  it('never takes an unknown model, meter, region, tier or time for free', () => {
    const book = bookOf(entry({}));
    const isUnpriced = (name: string, usage = {}, date = '2026-06-01', tier?: string) =>
      priceUsage(book, priceTargetOf(name, tier), { input: 1, ...usage }, at(date)).unpriced;
    expect(isUnpriced('bedrock/nova')).toBe(false);
    expect(isUnpriced('bedrock/other')).toBe(true);
    expect(isUnpriced('openai/nova')).toBe(true);
    expect(isUnpriced('bedrock/eu.nova')).toBe(true);
    expect(isUnpriced('bedrock/nova', {}, '2026-06-01', 'batch')).toBe(true);
    expect(isUnpriced('bedrock/nova', {}, '2025-01-01')).toBe(true);
    expect(isUnpriced('bedrock/nova', { cacheRead: 5 })).toBe(true);
    expect(priceUsage(undefined, nova, { input: 1 }, 0).unpriced).toBe(true);
  });
});
