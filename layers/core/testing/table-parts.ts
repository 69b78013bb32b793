import type { ItemTables } from '../recommendations/item-tables.ts';
import type { TablePart } from '../recommendations/learnt-part.ts';

/** Tables as the stream of parts in which they are published. */
export async function* tableParts({ summary, segments, rows }: ItemTables): AsyncGenerator<TablePart> {
  yield { type: 'summary-learnt', summary };
  for (const row of segments) yield { type: 'segment-learnt', row };
  for (const row of rows) yield { type: 'item-learnt', row };
}
