import type { ReportStore } from '../ports.ts';
import type { DayReport } from '../recommendations/day-report.ts';

/** Reports that live as long as the process. */
export function memoryReportStore(): ReportStore {
  const reports = new Map<string, DayReport>();
  return {
    async save(tenant, report) {
      reports.set(JSON.stringify([tenant, report.day]), report);
    },
    async list(tenant, from, to) {
      return [...reports]
        .filter(([key, { day }]) => key === JSON.stringify([tenant, day]) && day >= from && day <= to)
        .map(([, report]) => report)
        .toSorted((a, b) => (a.day < b.day ? -1 : 1));
    },
  };
}
