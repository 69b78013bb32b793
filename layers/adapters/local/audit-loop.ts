import { auditWeek } from '#core/insights/audit-week.ts';
import type { Ports } from '#core/ports.ts';
import { dayMs } from '#core/recommendations/day-of.ts';
import { repeat, type Repeated } from './repeat.ts';

/** Nobody waits for it, and the start has enough to do. */
const firstAfterMs = 60_000;

/** Sums up a tenant's doubtful answers of the week that is over: what a schedule does in AWS. Daily, since a laptop is not always on. */
export function startAuditLoop(
  ports: Pick<Ports, 'doubts' | 'auditReports' | 'clock' | 'telemetry'>,
  tenant: string,
): Repeated {
  return repeat(() => auditWeek(ports, tenant), {
    everyMs: dayMs,
    firstAfterMs,
    onFailure: (error) => ports.telemetry.degraded('the audit of answers', error),
  });
}
