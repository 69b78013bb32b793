import * as z from 'zod';
import type { Rollup } from '#core/costs/rollup.ts';
import { deleteRow } from '../delete-row.ts';
import type { DynamoTable } from '../dynamo-table.ts';
import { writeRows } from '../write-rows.ts';
import { readRollupRows } from './read-rollup-rows.ts';
import { dayRow, newestRollups } from './rollup-rows.ts';
import { writeRollups } from './rollup-text.ts';

const QuarterRow = z.object({ pk: z.string(), sk: z.string(), version: z.bigint() });
const oneDay = 86_400_000;

/** DynamoDB's rows end at 400 KB. */
const longestPart = 250_000;

/**
 * Puts a day's quarter-hours into as few rows as hold them, then removes theirs, unless a late fold has replaced one
 * meanwhile. Readers take the newest version of a quarter-hour wherever it lies, so this may break off anywhere.
 */
export async function compactDay(money: DynamoTable, tenant: string, day: string): Promise<void> {
  const from = Date.parse(`${day}T00:00Z`);
  const rows = await readRollupRows(money, tenant, { from, to: from + oneDay });
  const quarters = rows.flatMap((row) => QuarterRow.safeParse(row).data ?? []);
  if (quarters.length === 0) return;
  const parts = partsOf(newestRollups(rows));
  await writeRows(
    money,
    parts.map((rollups, part) => ({ type: 'put', row: dayRow(tenant, day, part, rollups) })),
  );
  for (const { pk, sk, version } of quarters) {
    await deleteRow(money, { pk, sk }, { when: '#version = :version', values: { version } });
  }
}

function partsOf(rollups: readonly Rollup[]): readonly (readonly Rollup[])[] {
  const parts: Rollup[][] = [[]];
  let size = 0;
  for (const rollup of rollups) {
    const length = writeRollups([rollup]).length;
    if (size + length > longestPart && size > 0) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(rollup);
    size += length;
  }
  return parts;
}
