import { diversify } from './diversify.ts';
import { fillUp } from './fill-up.ts';
import type { PastBasket } from './past-basket.ts';
import { type ListKind, recommendListed } from './recommend-listed.ts';
import { personalSeeds, recommendPersonal } from './recommend-personal.ts';
import { recommendSimilar } from './recommend-similar.ts';
import { recommendTogether, togetherSeeds } from './recommend-together.ts';
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

/** The items whose rows a wish looks up, for those who have to fetch them. */
export function rowsWanted(wish: Pick<ShopperWish, 'kind' | 'seeds' | 'past' | 'now'>): readonly string[] {
  switch (wish.kind) {
    case 'together':
      return togetherSeeds(wish.seeds);
    case 'similar':
      return [...new Set(wish.seeds)];
    case 'personal':
      return personalSeeds(lookedAt(wish), wish.now);
    case 'popular':
    case 'trending':
    case 'recent':
      return [];
  }
}

/** What a shopper looks at now counts as the newest of their past. */
function lookedAt({ seeds, past, now }: Pick<ShopperWish, 'seeds' | 'past' | 'now'>): readonly PastBasket[] {
  return seeds.length === 0 ? past : [...past, { time: now, items: seeds, type: 'view' }];
}

function rankedFor(tables: ServedTables, wish: ShopperWish): readonly Recommendation[] {
  const { kind, seeds } = wish;
  const known = new Set(seeds);
  const isExcluded = (item: string) => known.has(item) || wish.isExcluded?.(item) === true;
  switch (kind) {
    case 'together':
      return recommendTogether(tables, seeds, wish);
    case 'similar':
      return recommendSimilar(tables, seeds, wish);
    case 'personal':
      return recommendPersonal(tables, lookedAt(wish), { ...wish, isExcluded });
    case 'popular':
    case 'trending':
    case 'recent':
      return fillUp(recommendListed(tables, kind, { ...wish, isExcluded }), tables, { ...wish, isExcluded });
  }
}
