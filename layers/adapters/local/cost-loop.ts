import { setTimeout as sleep } from 'node:timers/promises';
import { keepRollups, type KeptPorts } from '#core/costs/keep-rollups.ts';

/** Keeps a tenant's rollups and tells of its budgets, again and again: what the table's stream does in AWS. */
export function startCostLoop(
  ports: KeptPorts,
  tenant: string,
  everyMs = 10_000,
): { readonly stop: () => Promise<void> } {
  const stop = new AbortController();
  const running = (async () => {
    while (!stop.signal.aborted) {
      await keepRollups(ports, tenant).catch((error: unknown) =>
        ports.telemetry.degraded('cost rollups', error),
      );
      // Stopping is the only way this wait fails.
      await sleep(everyMs, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
    }
  })();
  return {
    async stop() {
      stop.abort();
      await running;
    },
  };
}
