import type { Ports } from '../ports.ts';
import { addCompany, boughtSince, companiesSince, newcomersOf } from './add-company-since.ts';
import type { FreshTables } from './add-sales-since.ts';
import type { Companions } from './company.ts';
import type { ItemRow } from './item-tables.ts';
import { nothingLearnt } from './nothing-learnt.ts';
import { rowsWanted, type ShopperWish } from './recommend-for.ts';
import { standInsOf } from './recommend-together.ts';
import type { ServedTables } from './served-tables.ts';

/** Rows of like items looked up at most, however many things lie in a cart. */
const mostStandIns = 25;
/** Lists that ask what goes with what. */
const asksCompany: ReadonlySet<ShopperWish['kind']> = new Set(['together', 'personal']);

/** Fetches the rows that a wish will look up, with what was bought together up to a moment ago, and serves them. */
export async function loadTables(
  { itemTables, events }: Pick<Ports, 'itemTables' | 'events'>,
  tenant: string,
  published: FreshTables | undefined,
  wish: Pick<ShopperWish, 'kind' | 'seeds' | 'past' | 'now'>,
): Promise<ServedTables> {
  if (published === undefined) return { summary: nothingLearnt, row: () => undefined };
  const { version, summary } = published;
  const rows = new Map<string, ItemRow>();
  const companies = new Map<string, Companions>();
  const loadRows = async (items: readonly string[]): Promise<void> => {
    const missing = items.filter((item) => !rows.has(item));
    const found = missing.length === 0 ? [] : await itemTables.rows(tenant, version, missing);
    for (const row of found) rows.set(row.item, row);
  };
  const loadCompanies = async (items: readonly string[]): Promise<void> => {
    const bought = asksCompany.has(wish.kind) ? boughtSince(published, items) : [];
    const found = bought.length === 0 ? [] : await events.company(tenant, bought);
    for (const [item, company] of companiesSince(found, summary.covers)) companies.set(item, company);
  };
  const load = async (items: readonly string[]) => await Promise.all([loadRows(items), loadCompanies(items)]);
  await load(rowsWanted(wish));
  if (wish.kind === 'together') await load([...rows.values()].flatMap(standInsOf).slice(0, mostStandIns));
  await loadRows(newcomersOf(rows, companies));
  return withCompanies(published, rows, companies);
}

function withCompanies(
  { summary, since }: FreshTables,
  rows: ReadonlyMap<string, ItemRow>,
  companies: ReadonlyMap<string, Companions>,
): ServedTables {
  const sold = new Map(since?.stretch.items.map(({ item, baskets }) => [item, baskets]));
  const ground = {
    learntRow: (item: string) => rows.get(item),
    soldSince: (item: string) => sold.get(item) ?? 0,
  };
  const served = new Map(rows);
  for (const [item, company] of companies) {
    const row = rows.get(item) ?? noRow(item);
    served.set(item, addCompany(row, company, ground));
  }
  const earliest = [...companies.values()].map((company) => company.earliest);
  return {
    summary: { ...summary, since: Math.min(summary.since, ...earliest) },
    row: (item) => served.get(item),
  };
}

/** What tables know of an item that is newer than they are. */
function noRow(item: string): ItemRow {
  return { item, baskets: 0, shoppers: 0, pulse: 1, loyalty: 1, together: [], next: [], similar: [] };
}
