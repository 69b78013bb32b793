import type { BudgetPlan } from '#contract/budgets.ts';
import type { Attempt, OpenAttempt, SettledAttempt } from '../costs/attempt.ts';
import type { Admission, BudgetClaim, BudgetCount } from '../costs/budget-claim.ts';
import type { PriceBook } from '../costs/price-book.ts';
import type { Rollup } from '../costs/rollup.ts';
import type { Page, PageRequest } from './operations.ts';

/** One row per call to a provider, written before the call and settled after it. Money is in femto-dollars. */
export interface CostLedger {
  /**
   * Opens an attempt and counts its worst case against its budgets, all or nothing: refused only where what is settled
   * and open and its own worst case exceed a hard limit. A repeat is the same row.
   */
  reserve(attempt: OpenAttempt): Promise<Admission>;
  /** Settles an attempt that was reserved and moves its budgets to its true cost, all or nothing, once. */
  settle(attempt: SettledAttempt): Promise<void>;
  /** Writes an attempt that cost nothing and needed no reservation: a cache hit. A repeat is the same row. */
  record(attempt: SettledAttempt): Promise<void>;
  /** The attempts begun in a span of time, oldest first. */
  list(tenant: string, span: Span, page: PageRequest): Promise<Page<Attempt>>;
}

/** From a moment on until before another, epoch ms. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A tenant's budgets, and how full they are. */
export interface Budgets {
  /** No budgets in UTC, when none were ever set. */
  read(tenant: string): Promise<BudgetPlan>;
  save(tenant: string, plan: BudgetPlan): Promise<void>;
  /** What is counted in each window, in the order asked. */
  counts(
    tenant: string,
    counters: readonly Pick<BudgetClaim, 'budget' | 'window'>[],
  ): Promise<readonly BudgetCount[]>;
  /** True for the first who asks: an alert is sent once per budget, window and step. */
  claimAlert(tenant: string, alert: { budget: string; window: string; percent: number }): Promise<boolean>;
}

/** Prices a tenant has agreed on with a provider, by provider: they go before the shipped ones. */
export interface OwnPrices {
  /** None, when none were ever saved; the same books until they change, within seconds. */
  read(tenant: string): Promise<readonly PriceBook[]>;
  save(tenant: string, books: readonly PriceBook[]): Promise<void>;
}

/** Costs by quarter-hour, folded from the ledger. */
export interface Rollups {
  /** The rollups of the quarter-hours in a span; `asOf`: attempts that ended before are in them, epoch ms. */
  read(tenant: string, span: Span): Promise<{ readonly rollups: readonly Rollup[]; readonly asOf: number }>;
  /** Replaces a quarter-hour's rollup of the version before; false when another fold came first. */
  write(tenant: string, rollup: Rollup): Promise<boolean>;
  /** Notes up to when the ledger is folded. */
  note(tenant: string, asOf: number): Promise<void>;
  /** Puts the quarter-hours of a UTC day (`2026-11-20`) into one row; nothing is lost if it breaks off. */
  compact(tenant: string, day: string): Promise<void>;
}

/** Tells the shop's people something. */
export interface Notifier {
  notify(tenant: string, notice: Notice): Promise<void>;
}

/** What the shop's people are told. Amounts are femto-dollars. */
export type Notice = {
  readonly type: 'budget-reached';
  readonly budget: string;
  readonly window: string;
  readonly percent: number;
  readonly spentFemtoUsd: bigint;
  readonly limitFemtoUsd: bigint;
};
