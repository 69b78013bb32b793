import { keepLake, type LakePorts } from '#core/lake/keep-lake.ts';
import type { Ports } from '#core/ports.ts';
import { forEachShop } from '#runtime/for-each-shop.ts';
import type { JobHandler } from '#runtime/job-handler.ts';

/** Writes each shop's facts of days that are over into the lake. */
export const handlers =
  (ports: LakePorts & Pick<Ports, 'knowledge' | 'telemetry'>): JobHandler<'lake'> =>
  async () =>
    await forEachShop(ports, 'lake', (tenant) => keepLake(ports, tenant));
