import type { ItemRow, ItemTables, SegmentRow, ShopSummary } from './item-tables.ts';
import type { TablePart } from './learnt-part.ts';

/** Holds the parts of tables as one. */
export async function collectTables(parts: AsyncIterable<TablePart>): Promise<ItemTables> {
  const rows: ItemRow[] = [];
  const segments: SegmentRow[] = [];
  let summary: ShopSummary | undefined;
  for await (const part of parts) {
    if (part.type === 'summary-learnt') summary = part.summary;
    else if (part.type === 'segment-learnt') segments.push(part.row);
    else rows.push(part.row);
  }
  if (summary === undefined) throw new Error('The tables have no summary');
  return { summary, segments, rows };
}
