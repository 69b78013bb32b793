import { diversify } from './diversify.ts';
import { fillUp } from './fill-up.ts';
import type { PastBasket } from './past-basket.ts';
import { type ListKind, recommendListed } from './recommend-listed.ts';
import { recommendPersonal } from './recommend-personal.ts';
import { recommendSimilar } from './recommend-similar.ts';
import { recommendTogether } from './recommend-together.ts';
import type { Recommendation, RecommendationWish } from './recommendation.ts';
import type { ServedTables } from './served-tables.ts';

export interface ShopperWish extends RecommendationWish {
  readonly kind: ListKind | 'together' | 'similar' | 'personal';
  /** The product looked at, or what is in the cart; never recommended itself. */
  readonly seeds: readonly string[];
  /** The shopper's own baskets; empty for a stranger. */
  readonly past: readonly PastBasket[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** How much unlike each other the items shall be, 0..1; 0 unless told: what is alike is often bought together. */
  readonly variety?: number | undefined;
}

/** Recommendations of any kind. Costs as many look-ups as there are seeds and own items, whatever the catalogue's size. */
export function recommendFor(tables: ServedTables, wish: ShopperWish): readonly Recommendation[] {
  const { limit, variety = 0 } = wish;
  const pool = variety === 0 ? limit : 3 * limit;
  return diversify(rankedFor(tables, { ...wish, limit: pool }), tables, { limit, variety });
}

function rankedFor(tables: ServedTables, wish: ShopperWish): readonly Recommendation[] {
  const { kind, seeds, past, now } = wish;
  const known = new Set(seeds);
  const isExcluded = (item: string) => known.has(item) || wish.isExcluded?.(item) === true;
  switch (kind) {
    case 'together':
      return recommendTogether(tables, seeds, wish);
    case 'similar':
      return recommendSimilar(tables, seeds, wish);
    case 'personal': {
      const looked = seeds.length === 0 ? [] : [{ time: now, items: seeds, type: 'view' as const }];
      return recommendPersonal(tables, [...past, ...looked], { ...wish, isExcluded });
    }
    case 'popular':
    case 'trending':
    case 'recent':
      return fillUp(recommendListed(tables, kind, { ...wish, isExcluded }), tables, { ...wish, isExcluded });
  }
}
