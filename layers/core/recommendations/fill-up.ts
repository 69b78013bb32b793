import { recommendListed } from './recommend-listed.ts';
import type { Recommendation, RecommendationWish } from './recommendation.ts';
import type { ServedTables } from './served-tables.ts';

/** Fills a list that is too short with what is popular, below all it has. */
export function fillUp(
  list: readonly Recommendation[],
  tables: ServedTables,
  { limit, isExcluded = () => false }: RecommendationWish,
): readonly Recommendation[] {
  const listed = new Set(list.map(({ item }) => item));
  const lowest = list.at(-1)?.score ?? 1;
  const rest = recommendListed(tables, 'popular', {
    limit: limit - list.length,
    isExcluded: (item) => listed.has(item) || isExcluded(item),
  });
  return [...list, ...rest.map((popular) => ({ ...popular, score: popular.score * lowest * 0.99 }))];
}
