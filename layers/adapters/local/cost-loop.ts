import { keepRollups, type KeptPorts } from '#core/costs/keep-rollups.ts';
import { repeat, type Repeated } from './repeat.ts';

/** Keeps a tenant's rollups and tells of its budgets, again and again: what the table's stream does in AWS. */
export function startCostLoop(ports: KeptPorts, tenant: string, everyMs = 10_000): Repeated {
  return repeat(() => keepRollups(ports, tenant), {
    everyMs,
    onFailure: (error) => ports.telemetry.degraded('cost rollups', error),
  });
}
