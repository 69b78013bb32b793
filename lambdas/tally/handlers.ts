import { keepRollups, type KeptPorts } from '#core/costs/keep-rollups.ts';
import type { Ports } from '#core/ports.ts';
import { forEachShop } from '#runtime/for-each-shop.ts';
import type { JobHandler } from '#runtime/job-handler.ts';

/** Brings the rollups of each shop up to now and tells of its budgets. */
export const handlers =
  (ports: KeptPorts & Pick<Ports, 'knowledge'>): JobHandler<'tally'> =>
  async () =>
    await forEachShop(ports, 'tally', async (tenant) => {
      await keepRollups(ports, tenant);
    });
