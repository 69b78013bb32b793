import * as z from 'zod';
import type { PastBasket } from '#core/recommendations/past-basket.ts';
import { basketsOfEvents, type ShopEvent } from '#core/recommendations/baskets-of-events.ts';

const Id = z.union([z.string(), z.number()]).transform(String);
/** ISO 8601, epoch seconds or epoch milliseconds. */
const Time = z.union([z.number(), z.string()]).transform((time, context) => {
  const ms = typeof time === 'string' ? Date.parse(time) : time < 1e11 ? time * 1000 : time;
  if (Number.isNaN(ms)) context.addIssue(`"${time}" is no time: write ISO 8601 or epoch seconds`);
  return ms;
});

const EventRow = z.object({
  user: Id,
  item: Id,
  time: Time,
  type: z.string().optional(),
  name: z.string().optional().describe("The item's name, once is enough"),
});
const BasketRow = z.object({ user: Id.nullish(), time: Time, items: z.array(Id) });
const NameRow = z.object({ item: Id, name: z.string() });

/** An event, a basket or an item with its name. */
export const PastRow = z.union([BasketRow, EventRow, NameRow]);
export type PastRow = z.infer<typeof PastRow>;

export const QueryRow = z.object({
  id: Id,
  kind: z.enum(['together', 'personal', 'popular', 'trending', 'recent', 'similar']),
  user: Id.nullish(),
  seed: z.array(Id).default([]),
  time: Time.optional(),
  exclude: z.array(Id).default([]),
  relevant: z.array(Id).optional(),
  target: Id.optional(),
});
export type QueryRow = z.infer<typeof QueryRow>;

/** All rows as baskets, and the names that stand in them. */
export function pastOfRows(rows: readonly PastRow[]): {
  readonly baskets: readonly PastBasket[];
  readonly names: ReadonlyMap<string, string>;
} {
  const baskets: PastBasket[] = [];
  const events: ShopEvent[] = [];
  const names = new Map<string, string>();
  for (const row of rows) {
    if ('items' in row) baskets.push({ user: row.user ?? undefined, time: row.time, items: row.items });
    else if ('time' in row) events.push(row);
    if ('name' in row && row.name !== undefined) names.set(row.item, row.name);
  }
  return { baskets: [...baskets, ...basketsOfEvents(events)], names };
}
