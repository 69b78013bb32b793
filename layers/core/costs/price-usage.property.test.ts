import { expect, it } from 'vitest';
import { meters, pricedPer, type Meter } from './meters.ts';
import { PriceBook } from './price-book.ts';
import { priceTargetOf } from './price-target.ts';
import { priceUsage } from './price-usage.ts';
import { seededRandom } from '../testing/seeded-random.ts';

/** Everything as whole numbers of 10^-60 USD: no fraction, no shared code. */
const scale = 60;

it('prices 10,000 random usages over all meters as whole-number arithmetic does', () => {
  const random = seededRandom(7);
  const below = (n: number) => Math.floor(random() * n);
  const priceText = () => `${below(50)}.${String(below(1e9)).padStart(9, '0')}${below(1e6)}`;
  let differences = 0;
  for (let round = 0; round < 100; round += 1) {
    const usd = Object.fromEntries(meters.map((meter) => [meter, priceText()]));
    const long = Object.fromEntries(meters.filter(() => random() < 0.5).map((meter) => [meter, priceText()]));
    const book = PriceBook.parse({
      version: 'v',
      provider: 'p',
      prices: [
        {
          model: 'm',
          validFrom: '2026-01-01',
          source: 's',
          usd,
          above: [{ promptTokens: 200_000, usd: long }],
        },
      ],
    });
    for (let call = 0; call < 100; call += 1) {
      const usage = Object.fromEntries(
        meters.filter(() => random() < 0.4).map((meter) => [meter, below(250_000)]),
      );
      const { exact } = priceUsage(book, priceTargetOf('p/m'), usage, Date.UTC(2026, 1));
      const ours = (exact.over * 10n ** BigInt(scale - 15)) / exact.under;
      if (ours !== expected(usd, long, usage)) differences += 1;
    }
  }
  expect(differences).toBe(0);
});

type Numbers<T> = Readonly<Record<string, T>>;

function expected(usd: Numbers<string>, long: Numbers<string>, usage: Numbers<number>): bigint {
  const prompt = (['input', 'cacheRead', 'cacheWrite5m', 'cacheWrite1h'] as const)
    .map((meter) => usage[meter] ?? 0)
    .reduce((a, b) => a + b, 0);
  const priceOf = (meter: Meter): bigint => {
    const [whole = '', decimals = ''] = (
      (prompt > 200_000 ? long[meter] : undefined) ??
      usd[meter] ??
      ''
    ).split('.');
    return (BigInt(whole + decimals) * 10n ** BigInt(scale - decimals.length)) / pricedPer[meter];
  };
  let sum = 0n;
  for (const meter of meters) {
    let count = usage[meter] ?? 0;
    if (meter === 'output') count = Math.max(0, count - (usage['reasoning'] ?? 0));
    sum += BigInt(count) * priceOf(meter);
  }
  return sum;
}
