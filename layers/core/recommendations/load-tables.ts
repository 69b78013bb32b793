import type { ItemTableStore, PublishedTables } from '../ports.ts';
import type { ShopSummary } from './item-tables.ts';
import { rowsWanted, type ShopperWish } from './recommend-for.ts';
import type { ServedTables } from './served-tables.ts';

/** What a shop knows before it has learnt anything. */
const nothingLearnt: ShopSummary = {
  asOf: 0,
  since: 0,
  baskets: 0,
  repeatShare: 0,
  windowFrom: 0,
  popular: [],
  trending: [],
  recent: [],
  products: 0,
  range: [],
};

/** Fetches the rows that a wish will look up, and serves them. */
export async function loadTables(
  itemTables: ItemTableStore,
  tenant: string,
  published: PublishedTables | undefined,
  wish: Pick<ShopperWish, 'kind' | 'seeds' | 'past' | 'now'>,
): Promise<ServedTables> {
  if (published === undefined) return { summary: nothingLearnt, row: () => undefined };
  const wanted = rowsWanted(wish);
  const found = wanted.length === 0 ? [] : await itemTables.rows(tenant, published.version, wanted);
  const rows = new Map(found.map((row) => [row.item, row]));
  return { summary: published.summary, row: (item) => rows.get(item) };
}
