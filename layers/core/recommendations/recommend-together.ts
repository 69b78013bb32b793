import { collectCandidates } from './candidates.ts';
import { fillUp } from './fill-up.ts';
import { similarReason, togetherReason } from './neighbour-reason.ts';
import type { Recommendation, RecommendationWish } from './recommendation.ts';
import type { ServedTables } from './served-tables.ts';

/** Rows looked up at most, of the seeds taken last. */
const seedLimit = 100;
/** What a like name is worth beside a basket: only what has no history wins by it. */
const nameWeight = 0.01;

/** The seeds whose rows are looked up. */
export function togetherSeeds(seeds: readonly string[]): readonly string[] {
  return [...new Set(seeds)].slice(-seedLimit);
}

/**
 * What goes with the seeds: each seed votes for its neighbours with `share^(1-w) likeness^w`. With one seed `w` is
 * small and the likeliest wins; the more seeds agree, the less a bestseller needs to be among their neighbours to be
 * bought anyway, and `w` grows towards the plain cosine. Looks up the seeds' rows and no other.
 */
export function recommendTogether(
  tables: ServedTables,
  seeds: readonly string[],
  wish: RecommendationWish,
): readonly Recommendation[] {
  const known = new Set(seeds);
  const isExcluded = (item: string) => known.has(item) || wish.isExcluded?.(item) === true;
  const candidates = collectCandidates((item) => !isExcluded(item));
  const rows = togetherSeeds(seeds).flatMap((seed) => tables.row(seed) ?? []);
  const discount = Math.min(1, 0.3 + 0.1 * (rows.length - 1));
  for (const row of rows) {
    for (const neighbour of row.together) {
      const part = neighbour.share ** (1 - discount) * neighbour.likeness ** discount;
      candidates.add(neighbour.item, part, () => togetherReason(row, neighbour, tables.summary.since));
    }
    for (const neighbour of row.similar) {
      candidates.add(neighbour.item, nameWeight * neighbour.likeness, () => similarReason(row, neighbour));
    }
  }
  return fillUp(candidates.best(wish.limit), tables, { ...wish, isExcluded });
}
