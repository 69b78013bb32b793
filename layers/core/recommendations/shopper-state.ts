import { basketsOfLog } from './baskets-of-log.ts';
import { dayMs } from './day-of.ts';
import type { PastBasket } from './past-basket.ts';
import type { ShopperEvent } from './shopper-event.ts';

/** What is bought is not wanted again so soon, where nothing is known of how often it is needed. */
const usualRestDays = 14;
/** A shopper who needs something every so many days wants it again after this share of them. */
const restShare = 0.5;

/** What a shopper's own events say at the moment of a request. */
export interface ShopperState {
  readonly past: readonly PastBasket[];
  readonly dismissed: ReadonlySet<string>;
  /** Whether the shopper bought an item too lately to want it again; `repeatDays` as item rows tell it. */
  readonly isJustBought: (item: string, repeatDays: number | undefined) => boolean;
}

/** Reads a shopper's events. */
export function shopperState(events: readonly ShopperEvent[], now: number): ShopperState {
  const bought = new Map<string, number>();
  const dismissed = new Set<string>();
  for (const { type, productId, time } of events) {
    if (productId === undefined) continue;
    if (type === 'purchase') bought.set(productId, Math.max(time, bought.get(productId) ?? 0));
    if (type === 'dismiss') dismissed.add(productId);
  }
  return {
    past: basketsOfLog(events.map((event) => ({ shopper: 'self', ...event }))),
    dismissed,
    isJustBought(item, repeatDays) {
      const rest = repeatDays === undefined ? usualRestDays : restShare * repeatDays;
      return now - (bought.get(item) ?? Number.NEGATIVE_INFINITY) < rest * dayMs;
    },
  };
}
