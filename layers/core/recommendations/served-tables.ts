import type { ItemRow, ItemTables, ShopSummary } from './item-tables.ts';

/** Item tables as a request sees them: the summary, and rows looked up one by one. */
export interface ServedTables {
  readonly summary: ShopSummary;
  /** Undefined for an item that was never seen. */
  readonly row: (item: string) => ItemRow | undefined;
}

/** Serves tables out of memory. */
export function serveTables({ summary, rows }: ItemTables): ServedTables {
  const byItem = new Map(rows.map((row) => [row.item, row]));
  return { summary, row: (item) => byItem.get(item) };
}
