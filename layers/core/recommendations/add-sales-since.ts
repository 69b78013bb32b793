import type { Ports, PublishedTables } from '../ports.ts';
import type { ListedItem } from './item-tables.ts';
import { listedSince, type SalesSince } from './listed-since.ts';
import { nothingLearnt } from './nothing-learnt.ts';
import { joinStretches, type SoldItem, type Stretch } from './stretch.ts';

/** Items that no list names are looked up, so many at most: those bought most since. */
const mostUnlisted = 100;
/** Tables list so many items of the shop: with fewer, all that ever sold are listed. */
const listLimit = 200;

/** Tables whose lists know what was bought up to a moment ago. */
export interface FreshTables extends PublishedTables {
  /** Absent where nothing was bought that the tables do not cover. */
  readonly since?: SalesSince | undefined;
}

/** Adds to tables what was bought up to a moment ago. Reads as much whatever was bought. */
export async function addSalesSince(
  ports: Pick<Ports, 'events' | 'itemTables'>,
  tenant: string,
): Promise<FreshTables | undefined> {
  const [published, stretches] = await Promise.all([
    ports.itemTables.current(tenant),
    ports.events.sales(tenant),
  ]);
  const { summary, version } = published ?? { summary: nothingLearnt, version: '' };
  const stretch = stretches.filter(({ number }) => number >= summary.covers).reduce(joined, undefined);
  if (stretch === undefined || (stretch.baskets === 0 && stretch.items.length === 0)) return published;
  const listed = new Map([...summary.trending, ...summary.popular].map((each) => [each.item, each]));
  const unlisted = stretch.items
    .filter(({ item, baskets }) => baskets > 0 && !listed.has(item))
    .toSorted((a, b) => b.baskets - a.baskets)
    .slice(0, mostUnlisted);
  const isAllListed = summary.popular.length < listLimit;
  const found = isAllListed ? unlisted.map(neverSold) : await figuresOf(ports, { tenant, version }, unlisted);
  const learnt = new Map([...listed, ...found.map((each) => [each.item, each] as const)]);
  const since = { stretch, weight: summary.weight, learnt };
  // So much was bought that no item is counted whole: its lists are as learnt.
  if (stretch.items.length === 0) return published && { ...published, since };
  const earliest = Math.min(...stretch.items.map(({ firstSeen }) => firstSeen));
  const isFirst = summary.asOf === 0;
  return {
    version,
    since,
    summary: {
      ...summary,
      ...(isFirst && { since: earliest, windowFrom: earliest }),
      weight: summary.weight + stretch.baskets,
      baskets: summary.baskets + stretch.baskets,
      ...listedSince(summary, since, found),
    },
  };
}

/** What tables have counted of items that no list names. */
async function figuresOf(
  { itemTables }: Pick<Ports, 'itemTables'>,
  { tenant, version }: { readonly tenant: string; readonly version: string },
  items: readonly SoldItem[],
): Promise<readonly ListedItem[]> {
  const names = items.map(({ item }) => item);
  const rows = await itemTables.rows(tenant, version, names);
  const known = new Map(rows.filter(({ baskets }) => baskets > 0).map((row) => [row.item, row]));
  return items.flatMap((sold) => {
    const row = known.get(sold.item);
    if (row === undefined) return neverSold(sold);
    return row.sales === undefined ? [] : { item: row.item, ever: row.baskets, ...row.sales };
  });
}

function neverSold({ item, firstSeen }: SoldItem): ListedItem {
  return { item, ever: 0, baskets: 0, before: 0, share: 0, firstSeen };
}

function joined(sum: Stretch | undefined, stretch: Stretch): Stretch {
  return sum === undefined ? stretch : joinStretches(sum, stretch, Number.POSITIVE_INFINITY);
}
