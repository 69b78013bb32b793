import { auditWeek } from '#core/insights/audit-week.ts';
import type { Ports } from '#core/ports.ts';
import { forEachShop } from '#runtime/for-each-shop.ts';
import type { JobHandler } from '#runtime/job-handler.ts';

/** Sums up each shop's doubtful answers of the week that is over. */
export const handlers =
  (
    ports: Pick<Ports, 'doubts' | 'auditReports' | 'clock' | 'knowledge' | 'telemetry'>,
  ): JobHandler<'audit'> =>
  async () =>
    await forEachShop(ports, 'audit', (tenant) => auditWeek(ports, tenant));
