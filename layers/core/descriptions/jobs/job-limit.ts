import type { BudgetClaim } from '../../costs/budget-claim.ts';
import { femtoOf } from '../../costs/femto.ts';
import type { JobRecord } from './job-record.ts';

/** The counter of a job's money in the ledger: settled and open together never exceed the hard cap. */
export function jobLimit({ id, hardCap }: Pick<JobRecord, 'id' | 'hardCap'>): BudgetClaim {
  return {
    budget: `job:${id}`,
    window: 'all',
    hardFemtoUsd: hardCap === undefined ? 0n : femtoOf(hardCap),
  };
}
