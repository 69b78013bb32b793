import * as z from 'zod';
import type { ReportStore } from '#core/ports.ts';
import { dayMs, dayOf } from '#core/recommendations/day-of.ts';
import { DayReport } from '#core/recommendations/day-report.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { getRows } from './get-rows.ts';
import { jsonText } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';
import { writeRows } from './write-rows.ts';

/** How recommendations did, in the shop table: a row a day. */
export function dynamoReportStore(shop: DynamoTable): ReportStore {
  return {
    async save(tenant, report) {
      const row = { ...reportKey(tenant, report.day), report: JSON.stringify(report) };
      await writeRows(shop, [{ type: 'put', row }]);
    },
    async list(tenant, from, to) {
      const rows = await getRows(
        shop,
        daysBetween(from, to).map((day) => reportKey(tenant, day)),
      );
      const reports = rows.map((row) => ReportRow.parse(row).report);
      return reports.toSorted((a, b) => (a.day < b.day ? -1 : 1));
    },
  };
}

const ReportRow = z.object({ report: jsonText(DayReport) });

function daysBetween(from: string, to: string): readonly string[] {
  const count = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1);
  return Array.from({ length: count }, (_, n) => dayOf(Date.parse(from) + n * dayMs));
}

function reportKey(tenant: string, day: string): RowKey {
  return { pk: keyOf(tenant, 'recommendation-reports'), sk: keyOf('day', day) };
}
