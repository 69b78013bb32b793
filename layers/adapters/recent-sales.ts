import type { Clock, EventStore } from '#core/ports.ts';
import { recentlyRead } from './recently-read.ts';

/** How old what was bought since learning may be, ms. */
const freshMs = 250;

/** An event store that reads a shop's newest sales four times a second, however many ask. */
export function recentSales(store: EventStore, clock: Clock): EventStore {
  const sales = recentlyRead((tenant) => store.sales(tenant), freshMs, clock);
  return {
    ...store,
    sales: sales.read,
    append: (tenant, shopper, events) =>
      store.append(tenant, shopper, events).finally(() => sales.forget(tenant)),
    beginStretch: (tenant, covered) =>
      store.beginStretch(tenant, covered).finally(() => sales.forget(tenant)),
  };
}
