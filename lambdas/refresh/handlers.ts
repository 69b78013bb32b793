import { refreshSources } from '#core/knowledge/refresh-sources.ts';
import type { Ports } from '#core/ports.ts';
import { forEachShop } from '#runtime/for-each-shop.ts';
import type { JobHandler } from '#runtime/job-handler.ts';

/** Keeps the web pages of each shop's knowledge fresh. */
export const handlers =
  (ports: Ports): JobHandler<'refresh'> =>
  async ({ deadline: signal }) =>
    await forEachShop(ports, 'refresh', async (tenant) => {
      await refreshSources(ports, { tenant, signal });
    });
