import { searchTerms } from '../knowledge/search-terms.ts';
import type { NameNeighbour } from './item-tables.ts';

const limit = 20;
/** A term in more names than this finds nobody: it tells little apart and would make learning quadratic. */
const termLimit = 500;

/** Who is named alike: the cosine of the names' search terms, each weighed by how rare it is (TF-IDF, Salton 1975). */
export function learnSimilar(names: ReadonlyMap<string, string>): (item: string) => readonly NameNeighbour[] {
  const termsOf = new Map(Array.from(names, ([item, name]) => [item, new Set(searchTerms(name))]));
  const holders = holdersOf(termsOf);
  const weights = new Map(
    Array.from(holders, ([term, held]) => [term, Math.log(1 + names.size / held.length) ** 2]),
  );
  const weightOf = (terms: Iterable<string>) =>
    [...terms].reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
  const lengths = new Map(Array.from(termsOf, ([item, terms]) => [item, Math.sqrt(weightOf(terms))]));
  return (item) => {
    const own = termsOf.get(item) ?? new Set();
    const found = new Map<string, number>();
    for (const term of own) {
      const others = holders.get(term) ?? [];
      if (others.length > termLimit) continue;
      for (const other of others) found.set(other, (found.get(other) ?? 0) + (weights.get(term) ?? 0));
    }
    found.delete(item);
    const length = lengths.get(item) ?? 1;
    return Array.from(found, ([other, weight]) => ({
      other,
      likeness: weight / (length * (lengths.get(other) ?? 1)),
    }))
      .toSorted((a, b) => b.likeness - a.likeness || (a.other < b.other ? -1 : 1))
      .slice(0, limit)
      .map(({ other, likeness }) => ({
        item: other,
        shared: own.intersection(termsOf.get(other) ?? new Set()).size,
        likeness: Number(Math.min(1, likeness).toPrecision(5)),
      }));
  };
}

function holdersOf(
  termsOf: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  for (const [item, terms] of termsOf) {
    for (const term of terms) {
      const held = holders.get(term);
      if (held === undefined) holders.set(term, [item]);
      else held.push(item);
    }
  }
  return holders;
}
