import type { Ports } from '#core/ports.ts';
import { repeat, type Repeated } from './repeat.ts';

/** How soon a shop that is added has its work done, too. */
const looksEveryMs = 20_000;

/** Starts work for every shop there is, each once, and for those that are added later: what schedules in AWS do for all. */
export function startShopLoops(
  ports: Pick<Ports, 'knowledge' | 'telemetry'>,
  start: (tenant: string) => readonly Repeated[],
  everyMs = looksEveryMs,
): Repeated {
  const started = new Map<string, readonly Repeated[]>();
  const look = repeat(
    async (signal) => {
      for (const tenant of await ports.knowledge.tenants()) {
        if (!signal.aborted && !started.has(tenant)) started.set(tenant, start(tenant));
      }
    },
    { everyMs, onFailure: (error) => ports.telemetry.degraded('the list of shops', error) },
  );
  return {
    async stop() {
      await look.stop();
      for (const loop of [...started.values()].flat()) await loop.stop();
    },
  };
}
