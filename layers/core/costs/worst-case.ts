import {
  type Fraction,
  fraction,
  isLess,
  multiplyFractions,
  roundFraction,
  addFractions,
  zero,
} from './fraction.ts';
import { findPrices, pricesFor } from './find-prices.ts';
import type { Meter } from './meters.ts';
import type { TenantPriceBook } from './price-book.ts';
import type { PriceTarget } from './price-target.ts';

/** The most a call can take: tokens in and out. */
export interface Bounds {
  readonly promptTokens: number;
  readonly outputTokens: number;
}

const paidForPrompt = ['input', 'cacheRead', 'cacheWrite5m', 'cacheWrite1h'] as const;
const paidForAnswer = ['output', 'reasoning'] as const;

/**
 * The most a call can cost, femto-dollars: every token at the dearest price it may have. Undefined when the book does
 * not price the model's input and output, so that nothing can be promised.
 */
export function worstCaseOf(
  book: TenantPriceBook | undefined,
  target: PriceTarget,
  bounds: Bounds,
  at: number,
): bigint | undefined {
  const list = book === undefined ? undefined : findPrices(book, target, at);
  if (list === undefined) return undefined;
  // A shorter prompt may be the dearer one when a long one is discounted, so every step it can reach counts.
  const steps = [0, ...list.above.map((step) => step.promptTokens + 1)].filter(
    (n) => n <= bounds.promptTokens,
  );
  const lists = steps.map((tokens) => pricesFor(list, tokens));
  const prompt = dearest(lists, paidForPrompt);
  const answer = dearest(lists, paidForAnswer);
  if (!list.usd.has('input') || !list.usd.has('output')) return undefined;
  const sum = addFractions(times(prompt, bounds.promptTokens), times(answer, bounds.outputTokens));
  return roundFraction(sum);
}

function dearest(lists: readonly ReadonlyMap<Meter, Fraction>[], of: readonly Meter[]): Fraction {
  const prices = lists.flatMap((list) => of.flatMap((meter) => list.get(meter) ?? []));
  return prices.reduce((most, price) => (isLess(most, price) ? price : most), zero);
}

function times(price: Fraction, count: number): Fraction {
  return multiplyFractions(price, fraction(BigInt(count), 1n));
}
