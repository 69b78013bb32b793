import { auditWeek } from '#core/insights/audit-week.ts';
import type { Ports } from '#core/ports.ts';
import { forEachShop } from '#runtime/for-each-shop.ts';
import type { JobHandler } from '#runtime/job-handler.ts';

/** Sums up each shop's doubtful answers of the week that is over. */
export const handlers =
  (ports: Pick<Ports, 'doubts' | 'auditReports' | 'clock' | 'telemetry'>): JobHandler<'audit'> =>
  async ({ message: { tenants } }) =>
    await forEachShop(ports, 'audit', tenants, (tenant) => auditWeek(ports, tenant));
