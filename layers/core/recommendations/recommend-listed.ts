import type { ListedItem } from './item-tables.ts';
import type { Reason } from './reason.ts';
import type { Recommendation, RecommendationWish } from './recommendation.ts';
import type { ServedTables } from './served-tables.ts';

export type ListKind = 'popular' | 'trending' | 'recent';

/** The same for everybody: what sells most, what sells more than before, what is new. Looks up no row. */
export function recommendListed(
  { summary }: ServedTables,
  kind: ListKind,
  { limit, isExcluded = () => false }: RecommendationWish,
): readonly Recommendation[] {
  return summary[kind]
    .filter(({ item }) => !isExcluded(item))
    .slice(0, Math.max(0, limit))
    .map((listed, place) => ({
      item: listed.item,
      score: 1 / (place + 1),
      reason: reasonOf(kind, listed, summary.windowFrom),
    }));
}

function reasonOf(kind: ListKind, { baskets, before, firstSeen }: ListedItem, since: number): Reason {
  switch (kind) {
    case 'popular':
      return { code: 'popular', productIds: [], numbers: { baskets, since } };
    case 'trending':
      return { code: 'trending', productIds: [], numbers: { baskets, before, since } };
    case 'recent':
      return { code: 'new', productIds: [], numbers: { firstSeen } };
  }
}
