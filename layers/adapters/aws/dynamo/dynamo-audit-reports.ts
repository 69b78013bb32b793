import * as z from 'zod';
import { AuditReport } from '#contract/audits.ts';
import type { AuditReports } from '#core/ports.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { getRow } from './get-row.ts';
import { putRow } from './put-row.ts';
import { jsonText } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';

/** What audits came to, in the shop table: a row a week. */
export function dynamoAuditReports(shop: DynamoTable): AuditReports {
  return {
    async save(tenant, report) {
      await putRow(shop, { ...reportKey(tenant, report.week), report: JSON.stringify(report) });
    },
    async read(tenant, week) {
      const row = await getRow(shop, reportKey(tenant, week));
      return row === undefined ? undefined : ReportRow.parse(row).report;
    },
  };
}

const ReportRow = z.object({ report: jsonText(AuditReport) });

function reportKey(tenant: string, week: string): RowKey {
  return { pk: keyOf(tenant, 'audit-reports'), sk: keyOf('week', week) };
}
