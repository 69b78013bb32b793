import { jobs } from '#contract/jobs.ts';
import { refreshSources } from '#core/knowledge/refresh-sources.ts';
import type { Ports } from '#core/ports.ts';
import { repeat, type Repeated } from './repeat.ts';

/** Reads the web pages of a tenant's knowledge again as often as the table of jobs says: what the clock does in AWS. */
export function startPageLoop(
  ports: Ports,
  tenant: string,
  everyMs = jobs.refresh.trigger.everyMinutes * 60_000,
): Repeated {
  return repeat((signal) => refreshSources(ports, { tenant, signal }), {
    everyMs,
    firstAfterMs: everyMs,
    onFailure: (error) => ports.telemetry.degraded('refresh of pages', error),
  });
}
