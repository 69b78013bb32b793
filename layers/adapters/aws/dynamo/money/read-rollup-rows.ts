import type { Span } from '#core/ports.ts';
import type { DynamoTable } from '../dynamo-table.ts';
import type { StoredRow } from '../row.ts';
import { queryRange } from './query-range.ts';
import { rollupsOf } from './rollup-rows.ts';

/** The rows of all UTC days that a span touches: one query for each of its months, all at once. */
export async function readRollupRows(
  money: DynamoTable,
  tenant: string,
  { from, to }: Span,
): Promise<readonly StoredRow[]> {
  const first = dayOf(from);
  const last = dayOf(to - 1);
  const pages = await Promise.all(
    monthsOf(first, last).map((month) =>
      queryRange(money, { pk: rollupsOf(tenant, month), from: first, to: `${last}~~` }),
    ),
  );
  return pages.flat();
}

function monthsOf(first: string, last: string): readonly string[] {
  const months: string[] = [];
  const month = new Date(`${first.slice(0, 7)}-01T00:00Z`);
  while (month.toISOString().slice(0, 7) <= last.slice(0, 7)) {
    months.push(month.toISOString().slice(0, 7));
    month.setUTCMonth(month.getUTCMonth() + 1);
  }
  return months;
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
