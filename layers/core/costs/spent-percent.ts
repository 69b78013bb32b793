import type { ModelCall } from '../models/language-model.ts';
import type { Ports } from '../ports.ts';
import { limitOf } from './alert-budgets.ts';
import { claimOf, covers } from './claims-of.ts';

/**
 * How much of today's budget is spent, percent: of the fullest one that a call counts against whichever model answers.
 * 0 without budgets, and where they cannot be read: a hard one is held when the call is reserved.
 */
export async function spentPercent(
  ports: Pick<Ports, 'budgets' | 'clock' | 'telemetry'>,
  call: ModelCall,
): Promise<number> {
  try {
    const { timezone, budgets } = await ports.budgets.read(call.tenant);
    const ofToday = budgets.filter(
      ({ scope, period }) =>
        period === 'day' && scope.type !== 'model' && covers(scope, { ...call, model: 'any' }),
    );
    if (ofToday.length === 0) return 0;
    const claims = ofToday.map((budget) => claimOf(budget, timezone, ports.clock.now()));
    const counts = await ports.budgets.counts(call.tenant, claims);
    const percents = ofToday.map((budget, at) =>
      percentOf(counts[at]?.settledFemtoUsd ?? 0n, limitOf(budget)),
    );
    return Math.max(...percents);
  } catch (cause) {
    ports.telemetry.degraded('budgets', cause);
    return 0;
  }
}

function percentOf(spent: bigint, limit: bigint | undefined): number {
  if (limit === undefined) return 0;
  return limit === 0n ? 100 : Number((spent * 1000n) / limit) / 10;
}
