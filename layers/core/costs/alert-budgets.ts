import type { Budget } from '#contract/budgets.ts';
import type { Notice, Ports } from '../ports.ts';
import { claimOf } from './claims-of.ts';
import { femtoOf } from './femto.ts';

/** Shares of a budget at which the shop is told, percent. */
const steps = [50, 80, 100] as const;

/** Tells the shop once of each step that each of its budgets has reached in the running day or month. */
export async function alertBudgets(
  ports: Pick<Ports, 'budgets' | 'notifier' | 'clock'>,
  tenant: string,
): Promise<readonly Notice[]> {
  const { timezone, budgets } = await ports.budgets.read(tenant);
  const claims = budgets.map((budget) => claimOf(budget, timezone, ports.clock.now()));
  const counts = await ports.budgets.counts(tenant, claims);
  const sent: Notice[] = [];
  for (const [place, { budget, window }] of claims.entries()) {
    const limit = limitOf(budgets[place]);
    const spent = counts[place]?.settledFemtoUsd ?? 0n;
    if (limit === undefined) continue;
    for (const percent of steps.filter((step) => spent * 100n >= limit * BigInt(step))) {
      const name = `${budget} of ${limit}`;
      if (!(await ports.budgets.claimAlert(tenant, { budget: name, window, percent }))) continue;
      const notice: Notice = {
        type: 'budget-reached',
        budget,
        window,
        percent,
        spentFemtoUsd: spent,
        limitFemtoUsd: limit,
      };
      await ports.notifier.notify(tenant, notice);
      sent.push(notice);
    }
  }
  return sent;
}

/** The soft limit is the one to be told about; a budget with a hard one alone is told about that. */
export function limitOf(budget: Budget | undefined): bigint | undefined {
  const usd = budget?.softUsd ?? budget?.hardUsd;
  return usd === undefined ? undefined : femtoOf(usd);
}
