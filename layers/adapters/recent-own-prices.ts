import type { Clock, OwnPrices } from '#core/ports.ts';
import { recentlyRead } from './recently-read.ts';

/** How old a tenant's own prices may be when a call is priced, ms. */
const freshMs = 10_000;

/** Own prices that are read once in ten seconds, not once a call. Their own changes show at once. */
export function recentOwnPrices(prices: OwnPrices, clock: Clock): OwnPrices {
  const recent = recentlyRead((tenant) => prices.read(tenant), freshMs, clock);
  return {
    read: recent.read,
    async save(tenant, books) {
      await prices.save(tenant, books).finally(() => recent.forget(tenant));
    },
  };
}
