import type { BudgetReply } from '#contract/budgets.ts';
import type { Ports } from '../../ports.ts';
import { claimOf } from '../claims-of.ts';
import { usdOf } from './cost-totals.ts';

/** A tenant's budgets, each with what is settled and open in its running day or month. */
export async function readBudgets(
  ports: Pick<Ports, 'budgets' | 'clock'>,
  { tenant }: { readonly tenant: string },
): Promise<BudgetReply> {
  const { timezone, budgets } = await ports.budgets.read(tenant);
  const claims = budgets.map((budget) => claimOf(budget, timezone, ports.clock.now()));
  const counts = await ports.budgets.counts(tenant, claims);
  return {
    timezone,
    budgets: budgets.map((budget, place) => ({
      ...budget,
      window: claims[place]?.window ?? '',
      settled: usdOf(counts[place]?.settledFemtoUsd ?? 0n),
      open: usdOf(counts[place]?.openFemtoUsd ?? 0n),
    })),
  };
}
