import type { Budgets, Clock } from '#core/ports.ts';
import { recentlyRead } from './recently-read.ts';

/** How old a tenant's budgets may be when a call is counted, ms: a change holds within a second. */
const freshMs = 1000;

/** Budgets that are read once a second, not once a call. Their own changes show at once; counts are never kept. */
export function recentBudgets(budgets: Budgets, clock: Clock): Budgets {
  const recent = recentlyRead((tenant) => budgets.read(tenant), freshMs, clock);
  return {
    read: recent.read,
    async save(tenant, plan) {
      await budgets.save(tenant, plan).finally(() => recent.forget(tenant));
    },
    counts: (tenant, counters) => budgets.counts(tenant, counters),
    claimAlert: (tenant, alert) => budgets.claimAlert(tenant, alert),
  };
}
