import { refreshSources } from '#core/knowledge/refresh-sources.ts';
import type { Ports } from '#core/ports.ts';
import type { JobHandler } from '#runtime/job-handler.ts';

/** Keeps the web pages of each shop's knowledge fresh. A shop that fails stops no other, and is tried again with all. */
export const handlers =
  (ports: Ports): JobHandler<'refresh'> =>
  async ({ message: { tenants }, deadline: signal }) => {
    let failed = 0;
    for (const tenant of tenants) {
      try {
        await refreshSources(ports, { tenant, signal });
      } catch (cause) {
        ports.telemetry.degraded(`refresh of ${tenant}`, cause);
        failed += 1;
      }
    }
    if (failed > 0) throw new Error(`${failed} of ${tenants.length} shops could not be refreshed`);
  };
