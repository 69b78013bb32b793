import * as z from 'zod';
import type { Page, PageRequest } from '#core/ports.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { cursorAfter, readCursor } from './page-cursor.ts';
import { queryRows } from './query-rows.ts';
import type { StoredRow } from './row.ts';

const Keyed = z.object({ sk: z.string() });

/** One page of a partition. One row more is read, so that the last page is known to be the last. */
export async function queryPage(
  table: DynamoTable,
  pk: string,
  { limit, cursor }: PageRequest,
): Promise<Page<StoredRow>> {
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const rows = await queryRows(table, { pk, after, limit: limit + 1 });
  const items = rows.slice(0, limit);
  return rows.length > limit ? { items, cursor: cursorAfter(Keyed.parse(items.at(-1)).sk) } : { items };
}
