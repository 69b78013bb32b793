import { recentLimit, type ShopperEvent } from './shopper-event.ts';

const encoder = new TextEncoder();
/** They are one row, and DynamoDB takes 400 KB: somebody who sends only the longest ids is remembered less. */
const mostBytes = 300_000;

/** A shopper's events with further ones, newest first, as many as are kept. */
export function newestEvents(
  known: readonly ShopperEvent[],
  further: readonly ShopperEvent[],
): readonly ShopperEvent[] {
  let bytes = 0;
  return [...further, ...known]
    .toSorted((a, b) => b.time - a.time || (a.id < b.id ? 1 : -1))
    .slice(0, recentLimit)
    .filter((event) => (bytes += encoder.encode(JSON.stringify(event)).length) <= mostBytes);
}

/** Those of the events, each id once, that are not among the known. */
export function unknownEvents(
  known: readonly ShopperEvent[],
  events: readonly ShopperEvent[],
): readonly ShopperEvent[] {
  const ids = new Set(known.map(({ id }) => id));
  return events.filter(({ id }) => !ids.has(id) && ids.add(id));
}
