import type { UseCase } from '#contract/use-case.ts';
import type { BudgetClaim } from './budget-claim.ts';
import type { Meter, Quantities } from './meters.ts';

/** Whom and what a call to a provider is made for. */
export interface AttemptCause {
  readonly tenant: string;
  readonly requestId: string;
  readonly conversationId: string;
  readonly messageId: string;
  readonly useCase: UseCase;
  /** The chain of models the call belongs to. */
  readonly modelPlan: string;
  /** The rule that chose the plan. */
  readonly rule?: string | undefined;
  /** What the customer pays for, the key the call came with, and the arm of an experiment. */
  readonly plan?: string | undefined;
  readonly apiKey?: string | undefined;
  readonly arm?: string | undefined;
  /** How often the same call was tried before. */
  readonly retry: number;
}

interface AttemptRow extends AttemptCause {
  /** Begins with its time: see `attemptId`. */
  readonly id: string;
  readonly provider: string;
  /** Provider and model as called, for example `bedrock/eu.amazon.nova-lite-v1:0`. */
  readonly model: string;
  readonly serviceTier: string;
  readonly startedAt: number;
  /** When the call has to be over, epoch ms. An open attempt past it will hardly be settled any more. */
  readonly deadline: number;
  /** The most the call can cost, femto-dollars (10^-15 USD). Zero when the book has no price to promise by. */
  readonly worstFemtoUsd: bigint;
  readonly unpriced: boolean;
  /** The budgets the worst case was counted against. */
  readonly claims: readonly BudgetClaim[];
}

/** A call that was about to be made: what became of it is not known yet, or never will be. */
export interface OpenAttempt extends AttemptRow {
  readonly state: 'open';
}

/** A call that is over, and its price. Money is in femto-dollars. */
export interface SettledAttempt extends AttemptRow {
  readonly state: 'settled';
  readonly usage: Quantities;
  /** As the provider reported it. */
  readonly rawUsage: unknown;
  readonly lines: readonly SettledLine[];
  readonly femtoUsd: bigint;
  /** What a cache spared: of prompts at the provider, or of a whole answer. */
  readonly savedFemtoUsd: bigint;
  readonly estimated: boolean;
  readonly cacheHit: boolean;
  readonly priceBook: string;
  /** How it ended: the provider's word, or the fault. */
  readonly finish: string;
  readonly failed: boolean;
  readonly firstTextMs: number | undefined;
  readonly latencyMs: number;
}

/** One meter of a settled call. `each` is a decimal of USD for one; undefined when it is not in the price book. */
export interface SettledLine {
  readonly meter: Meter;
  readonly quantity: number;
  readonly each: string | undefined;
}

/** One call to a provider: a row of the cost ledger. */
export type Attempt = OpenAttempt | SettledAttempt;
