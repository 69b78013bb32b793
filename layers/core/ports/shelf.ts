import type { LoggedEvent, ShopperEvent } from '../recommendations/shopper-event.ts';

/** What shoppers did in the last 30 days. */
export interface EventStore {
  /** Keeps events of one shopper, each id once; those that were not known come back. All are there when it returns. */
  append(tenant: string, shopper: string, events: readonly ShopperEvent[]): Promise<readonly ShopperEvent[]>;
  /** Newest first, `recentLimit` at most, whatever the shopper did before. */
  recent(tenant: string, shopper: string): Promise<readonly ShopperEvent[]>;
  /** All events of a UTC day such as `2026-11-20`, in no order. */
  ofDay(tenant: string, day: string): AsyncIterable<LoggedEvent>;
  /** May be repeated; erasing what is not there is fine. */
  erase(tenant: string, shopper: string): Promise<void>;
}
