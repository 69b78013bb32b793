import { recentLimit, type ShopperEvent } from './shopper-event.ts';

/** A shopper's events with further ones, newest first, as many as are kept. */
export function newestEvents(
  known: readonly ShopperEvent[],
  further: readonly ShopperEvent[],
): readonly ShopperEvent[] {
  return [...further, ...known]
    .toSorted((a, b) => b.time - a.time || (a.id < b.id ? 1 : -1))
    .slice(0, recentLimit);
}

/** Those of the events, each id once, that are not among the known. */
export function unknownEvents(
  known: readonly ShopperEvent[],
  events: readonly ShopperEvent[],
): readonly ShopperEvent[] {
  const ids = new Set(known.map(({ id }) => id));
  return events.filter(({ id }) => !ids.has(id) && ids.add(id));
}
