import type { AuditReport } from '#contract/audits.ts';
import type { AuditReports } from '../ports.ts';

/** Reports of audits that live as long as the process. */
export function memoryAuditReports(): AuditReports {
  const reports = new Map<string, AuditReport>();
  const keyOf = (tenant: string, week: string) => JSON.stringify([tenant, week]);
  return {
    async save(tenant, report) {
      reports.set(keyOf(tenant, report.week), report);
    },
    read: async (tenant, week) => reports.get(keyOf(tenant, week)),
  };
}
