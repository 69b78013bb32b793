import { keepLake, type LakePorts } from '#core/lake/keep-lake.ts';
import type { Ports } from '#core/ports.ts';
import { dayMs } from '#core/recommendations/day-of.ts';
import { expireDays } from './expire-days.ts';
import type { LocalPlaces } from './local-places.ts';
import { repeat, type Repeated } from './repeat.ts';

/** Nobody waits for it, and the start has enough to do. */
const firstAfterMs = 60_000;

/** Keeps a tenant's lake and removes what is too old, day after day: what a schedule and a lifecycle rule do in AWS. */
export function startLakeLoop(
  ports: LakePorts & Pick<Ports, 'telemetry'>,
  places: Pick<LocalPlaces, 'blobs' | 'lake'>,
  tenant: string,
): Repeated {
  const work = async (): Promise<void> => {
    await keepLake(ports, tenant);
    for (const folder of [places.blobs, places.lake]) await expireDays(folder, ports.clock.now());
  };
  return repeat(work, {
    everyMs: dayMs,
    firstAfterMs,
    onFailure: (error) => ports.telemetry.degraded('the lake', error),
  });
}
