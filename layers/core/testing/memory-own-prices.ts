import type { PriceBook } from '../costs/price-book.ts';
import type { OwnPrices } from '../ports.ts';

/** Own prices that live as long as the process. */
export function memoryOwnPrices(): OwnPrices {
  const books = new Map<string, readonly PriceBook[]>();
  return {
    async read(tenant) {
      return books.get(tenant) ?? [];
    },
    async save(tenant, saved) {
      books.set(tenant, saved);
    },
  };
}
