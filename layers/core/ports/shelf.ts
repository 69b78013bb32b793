import type { MerchantRule } from '#contract/recommendations.ts';
import type { Company } from '../recommendations/company.ts';
import type { DayReport } from '../recommendations/day-report.ts';
import type { ItemRow, SegmentRow, ShopSummary } from '../recommendations/item-tables.ts';
import type { LearntPart, TablePart } from '../recommendations/learnt-part.ts';
import type { Stretch } from '../recommendations/stretch.ts';
import type { LoggedEvent, ShopperEvent } from '../recommendations/shopper-event.ts';

/** What shoppers did in the last 30 days. */
export interface EventStore {
  /** Keeps events of one shopper, each id once; those that were not known come back. All are there when it returns. */
  append(tenant: string, shopper: string, events: readonly ShopperEvent[]): Promise<readonly ShopperEvent[]>;
  /** Newest first, `recentLimit` at most, whatever the shopper did before. */
  recent(tenant: string, shopper: string): Promise<readonly ShopperEvent[]>;
  /**
   * All events of a UTC day such as `2026-11-20`, in no order; with a stretch, all purchases counted in those before it
   * and none counted in it or later.
   */
  ofDay(tenant: string, day: string, before?: number): AsyncIterable<LoggedEvent>;
  /** Purchases counted with `append`, each once, in a few parts and bounded; perhaps a moment old. */
  sales(tenant: string): Promise<readonly Stretch[]>;
  /** What these items were bought with, counted with `append`, each basket once; in any order, items nothing is kept of left out. */
  company(tenant: string, items: readonly string[]): Promise<readonly ItemCompany[]>;
  /** The number that what is bought from now on is counted under; gives it back. Forgets stretches below `covered`. */
  beginStretch(tenant: string, covered: number): Promise<number>;
  /** The stretch that is open. */
  openStretch(tenant: string): Promise<number>;
  /** Forgets a shopper, but for what they added to `sales`, which names nobody, and that their events have to leave the day files. May be repeated. */
  erase(tenant: string, shopper: string): Promise<void>;
  /** Shoppers whose events have to leave the day files. */
  erasures(tenant: string): Promise<readonly string[]>;
  /** Their events have left the day files. */
  settleErasures(tenant: string, shoppers: readonly string[]): Promise<void>;
}

/** What an item was bought with, in a few parts, newest first. */
export interface ItemCompany {
  readonly item: string;
  readonly company: readonly Company[];
}

/** What to learn from. */
export interface LearnWish {
  /** Epoch milliseconds: what happened later is not learnt. */
  readonly now: number;
  /** The first UTC day, such as `2026-11-20`, whose day files are read. */
  readonly fromDay: string;
  /** The category of each product there is; with none, whatever was bought is a product. */
  readonly categories: ReadonlyMap<string, string>;
}

/** Learns from the purchases in a shop's day files, never holding them all. */
export interface Learner {
  learn(tenant: string, wish: LearnWish): AsyncIterable<LearntPart>;
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
  /** Those of categories in which something was sold. */
  segments(tenant: string, version: string, names: readonly string[]): Promise<readonly SegmentRow[]>;
  /** Makes all rows readable as they come, then the version current: readers see the old tables or the new ones, whole. */
  publish(tenant: string, version: string, parts: AsyncIterable<TablePart>): Promise<void>;
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
