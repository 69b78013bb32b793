import type { BudgetPlan, BudgetReply } from '#contract/budgets.ts';
import { invalidField } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { isTimezone } from '../local-time.ts';
import { readBudgets } from './read-budgets.ts';

/** Replaces a tenant's budgets. A new one counts from now on: calls before it are in the report, not in the budget. */
export async function saveBudgets(
  ports: Pick<Ports, 'budgets' | 'clock'>,
  { tenant, plan }: { readonly tenant: string; readonly plan: BudgetPlan },
): Promise<BudgetReply> {
  if (!isTimezone(plan.timezone))
    throw invalidField('timezone', 'Send an IANA time zone such as "Europe/Warsaw"');
  const limitless = plan.budgets.findIndex(
    ({ softUsd, hardUsd }) => softUsd === undefined && hardUsd === undefined,
  );
  if (limitless >= 0) throw invalidField(`budgets.${limitless}`, 'Give the budget a soft or a hard limit');
  await ports.budgets.save(tenant, plan);
  return await readBudgets(ports, { tenant });
}
