import {
  addFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  roundFraction,
  zero,
} from './fraction.ts';
import { findPrices, pricesFor } from './find-prices.ts';
import { type Meter, meters, type Quantities } from './meters.ts';
import type { TenantPriceBook } from './price-book.ts';
import type { PriceTarget } from './price-target.ts';

/** One meter of a call: so many, at so many femto-dollars each. `each` is undefined when the book does not know it. */
export interface PriceLine {
  readonly meter: Meter;
  readonly quantity: number;
  readonly each: Fraction | undefined;
}

/** What a call costs, meter by meter. */
export interface PricedUsage {
  readonly lines: readonly PriceLine[];
  /** The exact sum of what is known, in femto-dollars. */
  readonly exact: Fraction;
  /** The same, rounded to a whole femto-dollar: every price quoted per token or million tokens needs no rounding. */
  readonly femtoUsd: bigint;
  /** A meter or the whole model is not in the book, so the sum is only what is known: never taken for free. */
  readonly unpriced: boolean;
}

/** Prices a usage by the list in force at `at` (epoch ms). Reasoning without a price of its own is output. */
export function priceUsage(
  book: TenantPriceBook | undefined,
  target: PriceTarget,
  usage: Quantities,
  at: number,
): PricedUsage {
  const list = book === undefined ? undefined : findPrices(book, target, at);
  const prices = list === undefined ? undefined : pricesFor(list, promptTokens(usage));
  const billed = prices?.has('reasoning') === true ? withoutReasoning(usage) : { ...usage, reasoning: 0 };
  const lines = meters.flatMap((meter): readonly PriceLine[] => {
    const quantity = billed[meter] ?? 0;
    return quantity === 0 ? [] : [{ meter, quantity, each: prices?.get(meter) }];
  });
  const exact = lines.reduce((sum, line) => addFractions(sum, costOf(line)), zero);
  return {
    lines,
    exact,
    femtoUsd: roundFraction(exact),
    unpriced: lines.some(({ each }) => each === undefined),
  };
}

/** What one line comes to, femto-dollars; nothing is known of an unpriced one. */
export function costOf({ quantity, each }: PriceLine): Fraction {
  if (each === undefined) return zero;
  const count = Number.isInteger(quantity)
    ? { over: BigInt(quantity), under: 1n }
    : fractionOf(String(quantity));
  return multiplyFractions(count, each);
}

/** The tokens that decide which price of a list applies. */
export function promptTokens(usage: Quantities): number {
  const { input = 0, cacheRead = 0, cacheWrite5m = 0, cacheWrite1h = 0 } = usage;
  return input + cacheRead + cacheWrite5m + cacheWrite1h;
}

function withoutReasoning(usage: Quantities): Quantities {
  const { output = 0, reasoning = 0 } = usage;
  return { ...usage, output: Math.max(0, output - reasoning) };
}
