import type { Clock, EventStore } from '../ports.ts';
import { dayMs, dayOf, eventDays } from '../recommendations/day-of.ts';
import { newestEvents, unknownEvents } from '../recommendations/newest-events.ts';
import type { ShopperEvent } from '../recommendations/shopper-event.ts';

/** Events that live as long as the process. */
export function memoryEventStore(clock: Clock): EventStore {
  const shoppers = new Map<string, readonly ShopperEvent[]>();
  const erased = new Map<string, ReadonlySet<string>>();
  const keyOf = (tenant: string, shopper: string) => JSON.stringify([tenant, shopper]);
  const live = (key: string) =>
    (shoppers.get(key) ?? []).filter(({ time }) => time > clock.now() - eventDays * dayMs);
  return {
    async append(tenant, shopper, events) {
      const key = keyOf(tenant, shopper);
      const known = shoppers.get(key) ?? [];
      const fresh = unknownEvents(known, events);
      shoppers.set(key, [...known, ...fresh]);
      return fresh;
    },
    recent: async (tenant, shopper) => newestEvents([], live(keyOf(tenant, shopper))),
    async *ofDay(tenant, day) {
      for (const key of shoppers.keys()) {
        const [of, shopper]: readonly string[] = JSON.parse(key);
        if (of !== tenant || shopper === undefined) continue;
        for (const event of live(key)) if (dayOf(event.time) === day) yield { shopper, ...event };
      }
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
