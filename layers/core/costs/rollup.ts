import type { UseCase } from '#contract/use-case.ts';
import type { Quantities } from './meters.ts';

/** What calls are told apart by within a quarter-hour. */
export interface CellKey {
  readonly provider: string;
  readonly model: string;
  readonly useCase: UseCase;
  readonly serviceTier: string;
  readonly modelPlan: string;
}

/** Sums over calls; money in femto-dollars. `femtoUsd` holds the estimated part. */
export interface CostSums {
  readonly femtoUsd: bigint;
  readonly estimatedFemtoUsd: bigint;
  readonly savedFemtoUsd: bigint;
  /** The worst case of calls without an end. */
  readonly openFemtoUsd: bigint;
  readonly calls: number;
  readonly errors: number;
  readonly cacheHits: number;
  readonly estimatedCalls: number;
  readonly unpricedCalls: number;
  readonly openCalls: number;
  readonly overdueCalls: number;
  readonly usage: Quantities;
}

/** The calls of one kind that began in one quarter-hour. */
export interface Cell extends CellKey, CostSums {}

/** All calls of a tenant that began in a quarter-hour of UTC. Its version tells folds apart. */
export interface Rollup {
  readonly quarter: number;
  readonly version: number;
  readonly cells: readonly Cell[];
}

export const noCosts: CostSums = {
  femtoUsd: 0n,
  estimatedFemtoUsd: 0n,
  savedFemtoUsd: 0n,
  openFemtoUsd: 0n,
  calls: 0,
  errors: 0,
  cacheHits: 0,
  estimatedCalls: 0,
  unpricedCalls: 0,
  openCalls: 0,
  overdueCalls: 0,
  usage: {},
};
