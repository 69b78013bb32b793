import { recommendListed } from './recommend-listed.ts';
import type { Recommendation, RecommendationWish } from './recommendation.ts';
import type { ServedTables } from './served-tables.ts';

/** Fills a list that is too short with what is popular, then with some of everything, below all it has. */
export function fillUp(
  list: readonly Recommendation[],
  tables: ServedTables,
  { limit, isExcluded = () => false }: RecommendationWish,
): readonly Recommendation[] {
  const listed = new Set(list.map(({ item }) => item));
  const lowest = list.at(-1)?.score ?? 1;
  const isLeftOut = (item: string) => listed.has(item) || isExcluded(item);
  const rest = recommendListed(tables, 'popular', { limit: limit - list.length, isExcluded: isLeftOut });
  for (const { item } of rest) listed.add(item);
  const range = tables.summary.range
    .filter(({ item }) => !isLeftOut(item))
    .slice(0, Math.max(0, limit - list.length - rest.length))
    .map(({ item, of }, place) => ({ item, of, score: 0.9 ** place * 1e-6 }));
  return [
    ...list,
    ...rest.map((popular) => ({ ...popular, score: popular.score * lowest * 0.99 })),
    ...range.map(({ item, of, score }): Recommendation => ({
      item,
      score: score * lowest,
      reason: { code: 'in-range', productIds: [], numbers: { of } },
    })),
  ];
}
