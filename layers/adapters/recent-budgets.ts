import type { BudgetPlan } from '#contract/costs.ts';
import type { Budgets, Clock } from '#core/ports.ts';

/** How old a tenant's budgets may be when a call is counted, ms: a change holds within a second. */
const freshMs = 1000;

/** Budgets that are read once a second, not once a call. Their own changes show at once; counts are never kept. */
export function recentBudgets(budgets: Budgets, clock: Clock): Budgets {
  const recent = new Map<string, { readonly at: number; readonly plan: Promise<BudgetPlan> }>();
  return {
    async read(tenant) {
      const known = recent.get(tenant);
      if (known !== undefined && clock.now() - known.at < freshMs) return await known.plan;
      const plan = budgets.read(tenant);
      recent.set(tenant, { at: clock.now(), plan });
      return await plan.catch((error: unknown) => {
        recent.delete(tenant);
        throw error;
      });
    },
    async save(tenant, plan) {
      await budgets.save(tenant, plan).finally(() => recent.delete(tenant));
    },
    counts: (tenant, counters) => budgets.counts(tenant, counters),
    claimAlert: (tenant, alert) => budgets.claimAlert(tenant, alert),
  };
}
