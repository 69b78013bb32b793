/** Things ranked by one judge, best first; `weight` says how much the judge is trusted. */
export interface Ranking<T> {
  readonly ranked: readonly T[];
  readonly weight: number;
}

/**
 * One ranking out of several, best first: each thing scores `weight / (constant + rank)` with every judge that names
 * it. Reciprocal rank fusion (Cormack, Clarke and Büttcher 2009, who found 60 a good constant); the smaller the
 * constant, the more the first places count.
 */
export function fuseRanks<T>(
  rankings: readonly Ranking<T>[],
  constant = 60,
): { readonly item: T; readonly score: number }[] {
  const scores = new Map<T, number>();
  for (const { ranked, weight } of rankings) {
    for (const [place, item] of ranked.entries()) {
      scores.set(item, (scores.get(item) ?? 0) + weight / (constant + place + 1));
    }
  }
  return Array.from(scores, ([item, score]) => ({ item, score })).toSorted((a, b) => b.score - a.score);
}
