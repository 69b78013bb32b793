import { createHash } from 'node:crypto';
import * as z from 'zod';
import { dayMs, dayOf, eventDays } from '#core/recommendations/day-of.ts';
import { LoggedEvent, type ShopperEvent } from '#core/recommendations/shopper-event.ts';
import { expiryAt } from './expiry.ts';
import { isShopperEvent } from './is-shopper-event.ts';
import { jsonText, wholeNumber } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';
import type { Row, StoredRow } from './row.ts';

/** A partition takes 1,000 writes a second; a day of a large shop needs more. */
const shards = 8;

/** The row of one event, under the day it happened. */
export function logRow(tenant: string, event: LoggedEvent, stretch?: number): Row & RowKey {
  return {
    ...logKey(tenant, dayOf(event.time), event.shopper, event.id),
    event: JSON.stringify(event),
    stretch,
    expiresAt: expiryAt(event.time + eventDays * dayMs),
  };
}

/** Where an event stands; the key of an empty id is before all others of the shopper. */
export function logKey(tenant: string, day: string, shopper: string, id: string): RowKey {
  const shard = (createHash('sha256').update(shopper).digest()[0] ?? 0) % shards;
  return { pk: logShard(tenant, day, shard), sk: keyOf(shopper, 'event', id) };
}

/** The partitions of a day. */
export function logShards(tenant: string, day: string): readonly string[] {
  return Array.from({ length: shards }, (_, shard) => logShard(tenant, day, shard));
}

export function loggedOf(row: StoredRow): LoggedEvent {
  return z.object({ event: jsonText(LoggedEvent) }).parse(row).event;
}

/** The stretch in which a purchase was counted; none for what is not. */
export function stretchOf(row: StoredRow): number | undefined {
  return z.object({ stretch: wholeNumber.optional() }).parse(row).stretch;
}

/** The row of a shopper's newest events; it lives as long as the newest of them. */
export function recentRow(
  tenant: string,
  shopper: string,
  events: readonly ShopperEvent[],
  revision: number,
): Row & RowKey {
  return {
    ...recentKey(tenant, shopper),
    revision,
    events: JSON.stringify(events),
    expiresAt: expiryAt((events[0]?.time ?? 0) + eventDays * dayMs),
  };
}

export function recentKey(tenant: string, shopper: string): RowKey {
  return { pk: keyOf(tenant, 'shopper-events', shopper), sk: 'recent' };
}

export function recentOf(row: StoredRow): {
  readonly known: readonly ShopperEvent[];
  readonly revision: number;
} {
  const { events, revision } = RecentRow.parse(row);
  return { known: events, revision };
}

/** Checked by hand: of 500 events, which each request reads, that takes 7 µs and their schema 81. */
const Events = z.custom<readonly ShopperEvent[]>(
  (value) => Array.isArray(value) && value.every(isShopperEvent),
  "Some of a shopper's newest events are none",
);
const RecentRow = z.object({ events: jsonText(Events), revision: wholeNumber });

function logShard(tenant: string, day: string, shard: number): string {
  return keyOf(tenant, 'event-log', day, String(shard));
}

/** Says that a shopper's events have to leave the day files; it outlives any job that was missed. */
export function erasureRow(tenant: string, shopper: string, now: number): Row & RowKey {
  return { ...erasureKey(tenant, shopper), shopper, expiresAt: expiryAt(now + 400 * dayMs) };
}

export function erasureKey(tenant: string, shopper: string): RowKey {
  return { pk: erasuresOf(tenant), sk: keyOf('shopper', shopper) };
}

export function erasuresOf(tenant: string): string {
  return keyOf(tenant, 'erased-shoppers');
}

export function erasedOf(row: StoredRow): string {
  return z.object({ shopper: z.string() }).parse(row).shopper;
}
