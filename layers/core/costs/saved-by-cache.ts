import { findPrices, pricesFor } from './find-prices.ts';
import { type Fraction, fraction, multiplyFractions, roundFraction } from './fraction.ts';
import type { Quantities } from './meters.ts';
import type { TenantPriceBook } from './price-book.ts';
import type { PriceTarget } from './price-target.ts';
import { promptTokens } from './price-usage.ts';

/** What reading a prompt from the provider's cache cost less than reading it anew, femto-dollars. */
export function savedByCache(
  book: TenantPriceBook | undefined,
  target: PriceTarget,
  usage: Quantities,
  at: number,
): bigint {
  const { cacheRead = 0 } = usage;
  const list = book === undefined || cacheRead === 0 ? undefined : findPrices(book, target, at);
  if (list === undefined) return 0n;
  const prices = pricesFor(list, promptTokens(usage));
  const [full, cached] = [prices.get('input'), prices.get('cacheRead')];
  return full === undefined || cached === undefined ? 0n : times(full, cacheRead) - times(cached, cacheRead);
}

function times(price: Fraction, count: number): bigint {
  return roundFraction(multiplyFractions(price, fraction(BigInt(count), 1n)));
}
