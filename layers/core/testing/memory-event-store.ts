import type { Clock, EventStore } from '../ports.ts';
import { dayMs, dayOf, eventDays } from '../recommendations/day-of.ts';
import { companionsOf } from '../recommendations/companions-of.ts';
import { addCompanions, type Company } from '../recommendations/company.ts';
import { newestEvents, unknownEvents } from '../recommendations/newest-events.ts';
import { addSales, beginStretch, emptyStretch, type Stretch } from '../recommendations/stretch.ts';
import type { ShopperEvent } from '../recommendations/shopper-event.ts';

/** Events that live as long as the process. */
export function memoryEventStore(clock: Clock): EventStore {
  const shoppers = new Map<string, readonly ShopperEvent[]>();
  const erased = new Map<string, ReadonlySet<string>>();
  const stretches = new Map<string, readonly Stretch[]>();
  const companies = new Map<string, readonly Company[]>();
  const covers = new Map<string, number>();
  /** The stretch in which an event was kept. */
  const keptIn = new WeakMap<ShopperEvent, number>();
  const open = (tenant: string) => stretches.get(tenant) ?? [emptyStretch(0)];
  const keyOf = (tenant: string, shopper: string) => JSON.stringify([tenant, shopper]);
  const live = (key: string) =>
    (shoppers.get(key) ?? []).filter(({ time }) => time > clock.now() - eventDays * dayMs);
  return {
    async append(tenant, shopper, events) {
      const key = keyOf(tenant, shopper);
      const known = shoppers.get(key) ?? [];
      const fresh = unknownEvents(known, events);
      const [newest = emptyStretch(0), ...older] = open(tenant);
      const own = fresh.map((event) => ({ ...event }));
      for (const event of own) keptIn.set(event, newest.number);
      stretches.set(tenant, [addSales(newest, known, fresh), ...older]);
      const at = { number: newest.number, covered: covers.get(tenant) ?? 0 };
      for (const [item, added] of companionsOf(known, fresh)) {
        const kept = companies.get(keyOf(tenant, item)) ?? [];
        companies.set(keyOf(tenant, item), addCompanions(kept, at, added));
      }
      shoppers.set(key, [...known, ...own]);
      return fresh;
    },
    recent: async (tenant, shopper) => newestEvents([], live(keyOf(tenant, shopper))),
    async *ofDay(tenant, day, before = Number.POSITIVE_INFINITY) {
      for (const key of shoppers.keys()) {
        const [of, shopper]: readonly string[] = JSON.parse(key);
        if (of !== tenant || shopper === undefined) continue;
        for (const event of live(key))
          if (dayOf(event.time) === day && (keptIn.get(event) ?? 0) < before) yield { shopper, ...event };
      }
    },
    sales: async (tenant) => open(tenant),
    company: async (tenant, items) =>
      [...new Set(items)].flatMap((item) => {
        const company = companies.get(keyOf(tenant, item));
        return company === undefined ? [] : { item, company };
      }),
    openStretch: async (tenant) => open(tenant)[0]?.number ?? 0,
    async beginStretch(tenant, covered) {
      const number = (open(tenant)[0]?.number ?? 0) + 1;
      covers.set(tenant, covered);
      stretches.set(tenant, beginStretch(open(tenant), number, covered));
      return number;
    },
    async erase(tenant, shopper) {
      shoppers.delete(keyOf(tenant, shopper));
      erased.set(tenant, new Set([...(erased.get(tenant) ?? []), shopper]));
    },
    erasures: async (tenant) => [...(erased.get(tenant) ?? [])],
    async settleErasures(tenant, settled) {
      erased.set(tenant, (erased.get(tenant) ?? new Set()).difference(new Set(settled)));
    },
  };
}
