import type { Clock, EventStore, ItemCompany } from '#core/ports.ts';
import type { ShopperEvent } from '#core/recommendations/shopper-event.ts';
import { recentlyRead } from './recently-read.ts';

/** How old what was bought since learning may be, ms. */
const freshMs = 250;
/** Products of a shop whose company is kept that long: some 4 MB. */
const mostKept = 2_000;

interface KeptCompany {
  readonly at: number;
  readonly found: ItemCompany | undefined;
}

/** An event store that reads a shop's newest sales, and a product's company, four times a second, however many ask. */
export function recentSales(store: EventStore, clock: Clock): EventStore {
  const sales = recentlyRead((tenant) => store.sales(tenant), freshMs, clock);
  const companies = new Map<string, Map<string, KeptCompany>>();
  const forget = (tenant: string, events: readonly ShopperEvent[]): void => {
    sales.forget(tenant);
    if (events.some(({ type }) => type === 'purchase')) companies.delete(tenant);
  };
  return {
    ...store,
    sales: sales.read,
    async company(tenant, items) {
      const now = clock.now();
      // What is read while somebody buys is kept nowhere: by then the shop has another map.
      const kept = companies.get(tenant) ?? new Map<string, KeptCompany>();
      companies.set(tenant, kept);
      const distinct = [...new Set(items)];
      const missing = distinct.filter((item) => now - (kept.get(item)?.at ?? -freshMs) >= freshMs);
      const read = missing.length === 0 ? [] : await store.company(tenant, missing);
      const found = new Map(read.map((each) => [each.item, each]));
      const known = distinct.flatMap((item) => (missing.includes(item) ? [] : (kept.get(item)?.found ?? [])));
      if (kept.size + missing.length > mostKept) kept.clear();
      for (const item of missing) kept.set(item, { at: now, found: found.get(item) });
      return [...known, ...read];
    },
    append: (tenant, shopper, events) =>
      store.append(tenant, shopper, events).finally(() => forget(tenant, events)),
    beginStretch: (tenant, covered) =>
      store.beginStretch(tenant, covered).finally(() => sales.forget(tenant)),
  };
}
