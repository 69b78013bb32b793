import { replayErasures } from '#core/accounts/erase.ts';
import type { Ports } from '#core/ports.ts';
import { forEachShop } from '#runtime/for-each-shop.ts';
import type { JobHandler } from '#runtime/job-handler.ts';

/** Erases again what was erased of late, should a restored backup have brought it back. */
export const handlers =
  (ports: Ports): JobHandler<'retain'> =>
  async ({ message: { restoredFrom } }) =>
    await forEachShop(ports, 'retain', async (tenant) => {
      await replayErasures(ports, tenant, restoredFrom === undefined ? undefined : Date.parse(restoredFrom));
    });
