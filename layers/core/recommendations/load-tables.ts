import type { ItemTableStore, PublishedTables } from '../ports.ts';
import type { ItemRow } from './item-tables.ts';
import { nothingLearnt } from './nothing-learnt.ts';
import { rowsWanted, type ShopperWish } from './recommend-for.ts';
import { standInsOf } from './recommend-together.ts';
import type { ServedTables } from './served-tables.ts';

/** Rows of like items looked up at most, however many things lie in a cart. */
const mostStandIns = 25;

/** Fetches the rows that a wish will look up, and serves them. */
export async function loadTables(
  itemTables: ItemTableStore,
  tenant: string,
  published: PublishedTables | undefined,
  wish: Pick<ShopperWish, 'kind' | 'seeds' | 'past' | 'now'>,
): Promise<ServedTables> {
  if (published === undefined) return { summary: nothingLearnt, row: () => undefined };
  const { version, summary } = published;
  const rows = new Map<string, ItemRow>();
  const load = async (items: readonly string[]): Promise<void> => {
    const missing = items.filter((item) => !rows.has(item));
    const found = missing.length === 0 ? [] : await itemTables.rows(tenant, version, missing);
    for (const row of found) rows.set(row.item, row);
  };
  await load(rowsWanted(wish));
  if (wish.kind === 'together') await load([...rows.values()].flatMap(standInsOf).slice(0, mostStandIns));
  return { summary, row: (item) => rows.get(item) };
}
