import type { MerchantRule } from '#contract/recommendations.ts';
import type { DayReport } from '../recommendations/day-report.ts';
import type { ItemRow, ItemTables, ShopSummary } from '../recommendations/item-tables.ts';
import type { LoggedEvent, ShopperEvent } from '../recommendations/shopper-event.ts';

/** What shoppers did in the last 30 days. */
export interface EventStore {
  /** Keeps events of one shopper, each id once; those that were not known come back. All are there when it returns. */
  append(tenant: string, shopper: string, events: readonly ShopperEvent[]): Promise<readonly ShopperEvent[]>;
  /** Newest first, `recentLimit` at most, whatever the shopper did before. */
  recent(tenant: string, shopper: string): Promise<readonly ShopperEvent[]>;
  /** All events of a UTC day such as `2026-11-20`, in no order. */
  ofDay(tenant: string, day: string): AsyncIterable<LoggedEvent>;
  /** Forgets a shopper, and that their events have to leave the day files. May be repeated. */
  erase(tenant: string, shopper: string): Promise<void>;
  /** Shoppers whose events have to leave the day files. */
  erasures(tenant: string): Promise<readonly string[]>;
  /** Their events have left the day files. */
  settleErasures(tenant: string, shoppers: readonly string[]): Promise<void>;
}

/** Item tables that requests are answered from. Rows of a version never change. */
export interface PublishedTables {
  readonly version: string;
  readonly summary: ShopSummary;
}

/** What was learnt of a shop, version by version. */
export interface ItemTableStore {
  /** Undefined before anything was published. */
  current(tenant: string): Promise<PublishedTables | undefined>;
  /** In any order; items without a row are left out. The current version and the one before it can be read. */
  rows(tenant: string, version: string, items: readonly string[]): Promise<readonly ItemRow[]>;
  /** Makes all rows readable, then the version current: readers see the old tables or the new ones, whole. */
  publish(tenant: string, version: string, tables: ItemTables): Promise<void>;
}

/** What merchants want of recommendations. */
export interface RuleStore {
  read(tenant: string): Promise<readonly MerchantRule[]>;
  /** Replaces all. */
  save(tenant: string, rules: readonly MerchantRule[]): Promise<void>;
}

/** How recommendations did, day by day. */
export interface ReportStore {
  save(tenant: string, report: DayReport): Promise<void>;
  /** The days from one to another, both included, in order; days on which nothing happened are left out. */
  list(tenant: string, from: string, to: string): Promise<readonly DayReport[]>;
}
