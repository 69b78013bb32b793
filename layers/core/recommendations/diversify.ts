import type { Recommendation } from './recommendation.ts';
import type { ServedTables } from './served-tables.ts';

/**
 * The first `limit` of a list, so that near-identical items do not crowd it: each next one has the best
 * `(1 - variety) score - variety likeness`, by name, to any item above it. Maximal marginal relevance (Carbonell and
 * Goldstein 1998). Looks up one row for each item of the list; `variety` 0 changes nothing.
 */
export function diversify(
  list: readonly Recommendation[],
  tables: ServedTables,
  { limit, variety }: { readonly limit: number; readonly variety: number },
): readonly Recommendation[] {
  if (variety === 0) return list.slice(0, Math.max(0, limit));
  const highest = list[0]?.score ?? 1;
  const left = list.map((entry) => ({
    entry,
    alike: new Map(tables.row(entry.item)?.similar.map(({ item, likeness }) => [item, likeness])),
    likeness: 0,
  }));
  const picked: Recommendation[] = [];
  while (picked.length < limit && left.length > 0) {
    const values = left.map(
      ({ entry, likeness }) => (1 - variety) * (entry.score / highest) - variety * likeness,
    );
    const [best] = left.splice(values.indexOf(Math.max(...values)), 1);
    if (best === undefined) break;
    picked.push(best.entry);
    for (const other of left) {
      const likeness = Math.max(best.alike.get(other.entry.item) ?? 0, other.alike.get(best.entry.item) ?? 0);
      other.likeness = Math.max(other.likeness, likeness);
    }
  }
  return picked;
}
