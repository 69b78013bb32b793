import type { Ports } from '../ports.ts';
import { alertBudgets } from './alert-budgets.ts';
import { foldQuarter, quarterOf } from './fold-quarter.ts';
import { quarterHour } from './local-time.ts';

/** What keeping rollups takes. */
export type KeptPorts = Pick<Ports, 'ledger' | 'rollups' | 'budgets' | 'notifier' | 'clock' | 'telemetry'>;

/** A call ends within 15 minutes of its start and clocks differ by up to 10: what is older changes no more, ms. */
const unsettled = 3 * quarterHour;
const day = 96 * quarterHour;

/** How far back a first fold goes when nothing is folded yet. */
const firstFold = day;

/**
 * Brings a tenant's rollups up to now, puts closed days into one row each, and tells of budgets. The loop of a laptop
 * and a scheduled job; it may break off anywhere and be repeated. Says what it folded.
 */
export async function keepRollups(ports: KeptPorts, tenant: string): Promise<{ readonly quarters: number }> {
  const now = ports.clock.now();
  const { asOf } = await ports.rollups.read(tenant, { from: now, to: now + 1 });
  const since = quarterOf((asOf === 0 ? now - firstFold : asOf) - unsettled);
  let quarters = 0;
  for (let quarter = since; quarter <= now + quarterHour; quarter += quarterHour) {
    await foldQuarter(ports, tenant, quarter);
    quarters += 1;
    // After a long pause there is much to fold: who breaks off goes on from here.
    if (quarters % 16 === 0) await ports.rollups.note(tenant, Math.min(now, quarter + quarterHour));
  }
  for (let start = startOf(since); start + day + unsettled <= now; start += day) {
    await ports.rollups.compact(tenant, new Date(start).toISOString().slice(0, 10));
  }
  await ports.rollups.note(tenant, now);
  await alertBudgets(ports, tenant);
  return { quarters };
}

/** A call that began at a moment (epoch ms) and has changed. */
export interface ChangedCall {
  readonly tenant: string;
  readonly startedAt: number;
}

/**
 * Folds the quarter-hours of calls that changed, as a table's stream tells of them, and gives back those that could not
 * be folded. It does not say up to when the ledger is folded: other parts of the stream may lag behind.
 */
export async function foldChanged<C extends ChangedCall>(
  ports: KeptPorts,
  changed: readonly C[],
): Promise<readonly { readonly changed: readonly C[]; readonly cause: unknown }[]> {
  const failed: { readonly changed: readonly C[]; readonly cause: unknown }[] = [];
  for (const [tenant, ofTenant] of Map.groupBy(changed, (call) => call.tenant)) {
    for (const [quarter, calls] of Map.groupBy(ofTenant, ({ startedAt }) => quarterOf(startedAt))) {
      await foldQuarter(ports, tenant, quarter).catch((cause: unknown) =>
        failed.push({ changed: calls, cause }),
      );
    }
    await alertBudgets(ports, tenant).catch((cause: unknown) =>
      ports.telemetry.degraded('budget alerts', cause),
    );
  }
  return failed;
}

/** The start of the UTC day a moment lies in. */
function startOf(moment: number): number {
  return Math.floor(moment / day) * day;
}
