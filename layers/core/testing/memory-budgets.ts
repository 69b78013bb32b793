import type { BudgetPlan } from '#contract/budgets.ts';
import type { BudgetClaim, BudgetCount } from '../costs/budget-claim.ts';
import type { Budgets } from '../ports.ts';

/** Counters as the ledger moves them: settled and open together, and settled alone. */
interface Counter {
  committed: bigint;
  settled: bigint;
}

/** Budgets that live as long as the process, and their counters for a ledger to move. */
export interface MemoryBudgets extends Budgets {
  readonly counterOf: (tenant: string, claim: Pick<BudgetClaim, 'budget' | 'window'>) => Counter;
}

export function memoryBudgets(): MemoryBudgets {
  const plans = new Map<string, BudgetPlan>();
  const counters = new Map<string, Counter>();
  const alerts = new Set<string>();
  const counterOf: MemoryBudgets['counterOf'] = (tenant, { budget, window }) => {
    const key = JSON.stringify([tenant, budget, window]);
    const counter = counters.get(key) ?? { committed: 0n, settled: 0n };
    counters.set(key, counter);
    return counter;
  };
  return {
    counterOf,
    async read(tenant) {
      return plans.get(tenant) ?? { timezone: 'UTC', budgets: [] };
    },
    async save(tenant, plan) {
      plans.set(tenant, plan);
    },
    async counts(tenant, asked) {
      return asked.map((claim) => countOf(counterOf(tenant, claim)));
    },
    async claimAlert(tenant, { budget, window, percent }) {
      const key = JSON.stringify([tenant, budget, window, percent]);
      if (alerts.has(key)) return false;
      alerts.add(key);
      return true;
    },
  };
}

function countOf({ committed, settled }: Counter): BudgetCount {
  return { settledFemtoUsd: settled, openFemtoUsd: committed - settled };
}
