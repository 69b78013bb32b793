import { addFractions, type Fraction, fraction, multiplyFractions, zero } from './fraction.ts';
import type { Quantities } from './meters.ts';
import type { PriceBook } from './price-book.ts';
import { priceTargetOf } from './price-target.ts';
import { priceUsage } from './price-usage.ts';

/** Something a turn uses of a provider or a service: so much of each of its meters. */
export interface TurnPart {
  /** Provider and model as in the book, for example `aws/lambda-arm64`. */
  readonly name: string;
  readonly region?: string | undefined;
  readonly tier?: string | undefined;
  readonly usage: Quantities;
}

/** What parts cost together, exact, in femto-dollars; undefined when the book has no price for one. */
export function turnCost(
  books: readonly PriceBook[],
  parts: readonly TurnPart[],
  at: number,
): Fraction | undefined {
  let sum = zero;
  for (const { name, region, tier, usage } of parts) {
    const named = priceTargetOf(name, tier);
    const target = { ...named, region: region ?? named.region };
    const priced = priceUsage(
      books.find(({ provider }) => provider === target.provider),
      target,
      usage,
      at,
    );
    if (priced.unpriced) return undefined;
    sum = addFractions(sum, priced.exact);
  }
  return sum;
}

/** The same for so many turns, in dollars with two decimals, for people. */
export function dollarsFor(turns: number, femto: Fraction): string {
  const cents = multiplyFractions(femto, fraction(BigInt(turns), 10n ** 13n));
  return (Number((1000n * cents.over) / cents.under) / 100_000).toFixed(2);
}
