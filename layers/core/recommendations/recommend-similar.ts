import { collectCandidates } from './candidates.ts';
import { similarReason } from './neighbour-reason.ts';
import type { Recommendation, RecommendationWish } from './recommendation.ts';
import type { ServedTables } from './served-tables.ts';

/** What is named like the seeds: works from the first day, and reaches items nobody has taken yet. Looks up the seeds' rows. */
export function recommendSimilar(
  tables: ServedTables,
  seeds: readonly string[],
  { limit, isExcluded = () => false }: RecommendationWish,
): readonly Recommendation[] {
  const known = new Set(seeds);
  const candidates = collectCandidates((item) => !known.has(item) && !isExcluded(item));
  for (const row of [...known].flatMap((seed) => tables.row(seed) ?? [])) {
    for (const neighbour of row.similar) {
      candidates.add(neighbour.item, neighbour.likeness, () => similarReason(row, neighbour));
    }
  }
  return candidates.best(limit);
}
