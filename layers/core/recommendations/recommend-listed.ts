import type { ListedItem, ShopSummary } from './item-tables.ts';
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
      reason: reasonOf(kind, listed, summary),
    }));
}

/** Why what sells is recommended: by the baskets of the window, or by all where it sold before that. */
export function popularReason(
  { baskets, ever }: ListedItem,
  { windowFrom, since }: Pick<ShopSummary, 'windowFrom' | 'since'>,
): Reason {
  const numbers = baskets > 0 ? { baskets, since: windowFrom } : { baskets: ever, since };
  return { code: 'popular', productIds: [], numbers };
}

function reasonOf(kind: ListKind, listed: ListedItem, summary: ShopSummary): Reason {
  const { baskets, before, firstSeen } = listed;
  switch (kind) {
    case 'popular':
      return popularReason(listed, summary);
    case 'trending':
      return { code: 'trending', productIds: [], numbers: { baskets, before, since: summary.windowFrom } };
    case 'recent':
      return { code: 'new', productIds: [], numbers: { firstSeen } };
  }
}
