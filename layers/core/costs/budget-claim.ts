/** A counter that a call counts against: a budget in its running day or month. */
export interface BudgetClaim {
  /** What the budget counts, for example `tenant` or `model:bedrock/eu.amazon.nova-lite-v1:0`. */
  readonly budget: string;
  /** For example `day:2026-11-20` or `month:2026-11`. */
  readonly window: string;
  /** Settled and open money may not exceed it; undefined when the budget only tells. Femto-dollars. */
  readonly hardFemtoUsd: bigint | undefined;
}

/** How full a counter is. Femto-dollars; a counter nobody used yet is empty. */
export interface BudgetCount {
  readonly settledFemtoUsd: bigint;
  readonly openFemtoUsd: bigint;
}

/** A call may be made, or a hard budget is in its way. */
export type Admission =
  | { readonly type: 'admitted' }
  | { readonly type: 'refused'; readonly claim: BudgetClaim };
