import type { Ports, PublishedTables } from '../ports.ts';
import type { ListedItem, ShopSummary } from './item-tables.ts';
import { nothingLearnt } from './nothing-learnt.ts';
import { joinStretches, type SoldItem, type Stretch } from './stretch.ts';

/** Items that no list names are looked up, so many at most: those bought most since. */
const mostUnlisted = 100;
/** Tables list so many items of the shop: with fewer, all that ever sold are listed. */
const listLimit = 200;

/** Tables whose popular and trending lists know what was bought up to a moment ago. Reads as much whatever was bought. */
export async function addSalesSince(
  ports: Pick<Ports, 'events' | 'itemTables'>,
  tenant: string,
): Promise<PublishedTables | undefined> {
  const [published, stretches] = await Promise.all([
    ports.itemTables.current(tenant),
    ports.events.sales(tenant),
  ]);
  const { summary, version } = published ?? { summary: nothingLearnt, version: '' };
  const since = stretches.filter(({ number }) => number >= summary.covers).reduce(joined, undefined);
  if (since === undefined || since.items.length === 0) return published;
  const learnt = new Map([...summary.trending, ...summary.popular].map((listed) => [listed.item, listed]));
  const unlisted = since.items
    .filter(({ item }) => !learnt.has(item))
    .toSorted((a, b) => b.baskets - a.baskets)
    .slice(0, mostUnlisted);
  const unsold =
    summary.popular.length < listLimit ? unlisted : await neverSold(ports, { tenant, version }, unlisted);
  for (const { item, firstSeen } of unsold) {
    learnt.set(item, { item, ever: 0, baskets: 0, before: 0, share: 0, firstSeen });
  }
  return { version, summary: withSales(summary, learnt, since) };
}

/** Those of which tables have counted nothing. */
async function neverSold(
  { itemTables }: Pick<Ports, 'itemTables'>,
  { tenant, version }: { readonly tenant: string; readonly version: string },
  items: readonly SoldItem[],
): Promise<readonly SoldItem[]> {
  const rows = await itemTables.rows(
    tenant,
    version,
    items.map(({ item }) => item),
  );
  const sold = new Set(rows.filter(({ baskets }) => baskets > 0).map(({ item }) => item));
  return items.filter(({ item }) => !sold.has(item));
}

/** Ranks by the formulas of `items.sql` and `lists.sql`: what was bought just now weighs 1. */
function withSales(
  summary: ShopSummary,
  learnt: ReadonlyMap<string, ListedItem>,
  since: Stretch,
): ShopSummary {
  const sold = new Map(since.items.map((each) => [each.item, each.baskets]));
  const weight = summary.weight + since.baskets;
  const updated = (listed: ListedItem): ListedItem => {
    const more = sold.get(listed.item) ?? 0;
    return {
      ...listed,
      ever: listed.ever + more,
      baskets: listed.baskets + more,
      share: Math.min(1, (listed.share * summary.weight + more) / weight),
    };
  };
  const isBoughtSince = ({ item }: ListedItem) => sold.has(item);
  const all = [...learnt.values()];
  const inTrend = new Set(summary.trending.map(({ item }) => item));
  const inPopular = new Set(summary.popular.map(({ item }) => item));
  const earliest = Math.min(...since.items.map(({ firstSeen }) => firstSeen));
  const isFirst = summary.asOf === 0;
  return {
    ...summary,
    ...(isFirst && { since: earliest, windowFrom: earliest }),
    weight,
    baskets: summary.baskets + since.baskets,
    popular: all
      .filter((listed) => inPopular.has(listed.item) || isBoughtSince(listed))
      .map(updated)
      .toSorted((a, b) => b.share - a.share),
    trending: all
      .filter((listed) => inTrend.has(listed.item) || isBoughtSince(listed))
      .map(updated)
      .filter(({ baskets, before }) => baskets > before)
      .toSorted((a, b) => riseOf(b) - riseOf(a)),
  };
}

function riseOf({ baskets, before }: ListedItem): number {
  return ((baskets + 2) / (before + 2)) * Math.sqrt(baskets);
}

function joined(sum: Stretch | undefined, stretch: Stretch): Stretch {
  return sum === undefined ? stretch : joinStretches(sum, stretch, Number.POSITIVE_INFINITY);
}
