import type { ListedItem, SegmentRow } from './item-tables.ts';
import type { Stretch } from './stretch.ts';

/** What was bought since tables were learnt, and what they say of it. */
export interface SalesSince {
  readonly stretch: Stretch;
  /** What all baskets of the tables weigh. */
  readonly weight: number;
  /** The figures, as learnt, of items that a list may need. */
  readonly learnt: ReadonlyMap<string, ListedItem>;
}

/** Lists for everybody. */
export type Lists = Pick<SegmentRow, 'popular' | 'trending'>;

/**
 * Lists with what was bought since: its figures, and `further` items that were bought and were not listed. Ranks by the
 * formulas of `items.sql` and `lists.sql`: what was bought just now weighs 1.
 */
export function listedSince(
  lists: Lists,
  { stretch, weight }: Pick<SalesSince, 'stretch' | 'weight'>,
  further: readonly ListedItem[],
): Lists {
  const counted = stretch.items.filter(({ baskets }) => baskets > 0);
  const sold = new Map(counted.map(({ item, baskets }) => [item, baskets]));
  const updated = (listed: ListedItem): ListedItem => {
    const more = sold.get(listed.item) ?? 0;
    return {
      ...listed,
      ever: listed.ever + more,
      baskets: listed.baskets + more,
      share: Math.min(1, (listed.share * weight + more) / (weight + stretch.baskets)),
    };
  };
  const all = new Map(
    [...further, ...lists.trending, ...lists.popular].map((listed) => [listed.item, listed]),
  );
  const bought = [...all.values()].filter(({ item }) => sold.has(item));
  const withBought = (list: readonly ListedItem[]): readonly ListedItem[] => [
    ...new Map([...list, ...bought].map((listed) => [listed.item, updated(listed)])).values(),
  ];
  return {
    popular: withBought(lists.popular).toSorted((a, b) => b.share - a.share),
    trending: withBought(lists.trending)
      .filter(({ baskets, before }) => baskets > before)
      .toSorted((a, b) => riseOf(b) - riseOf(a)),
  };
}

function riseOf({ baskets, before }: ListedItem): number {
  return ((baskets + 2) / (before + 2)) * Math.sqrt(baskets);
}
