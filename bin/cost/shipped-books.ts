import type { PriceBook } from '#core/costs/price-book.ts';
import { pricedProviders, shippedPriceBook } from '#core/costs/read-price-book.ts';
import type { Tuning } from '#core/ports.ts';

/** The price books that Aisle ships. */
export async function shippedBooks(tuning: Tuning): Promise<readonly PriceBook[]> {
  const books = await Promise.all(pricedProviders.map((provider) => shippedPriceBook({ tuning }, provider)));
  return books.flatMap((book) => book ?? []);
}
