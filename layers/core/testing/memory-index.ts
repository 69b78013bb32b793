import { fuseRanks } from '../knowledge/fuse-ranks.ts';
import { searchTerms } from '../knowledge/search-terms.ts';
import type { IndexChange, IndexQuery, VectorIndex } from '../ports.ts';

type Entry = IndexChange['entries'][number];

/** An index that lives as long as the process and compares everything with everything. */
export function memoryIndex(): VectorIndex {
  const tenants = new Map<string, readonly Entry[]>();
  return {
    async search(tenant, query, signal) {
      signal.throwIfAborted();
      const entries = (tenants.get(tenant) ?? []).filter(({ passage }) => passage.kind === query.kind);
      const byWords = rank(entries, query, (entry) => wordsInCommon(entry, query.terms));
      const byMeaning = rank(entries, query, (entry) => dotProduct(entry.vector, query.vector));
      const fused = fuseRanks([
        { ranked: byWords, weight: 2 },
        { ranked: byMeaning, weight: 1 },
      ]);
      return fused.slice(0, query.limit).map(({ item, score }) => ({ passage: item.passage, score }));
    },
    async replace(tenant, { sourceIds, entries }) {
      const sources = new Set([...sourceIds, ...entries.map(({ passage }) => passage.sourceId)]);
      const others = (tenants.get(tenant) ?? []).filter(({ passage }) => !sources.has(passage.sourceId));
      tenants.set(tenant, [...others, ...entries]);
    },
  };
}

/** Best first; what is in another language counts half. */
function rank(
  entries: readonly Entry[],
  { language }: IndexQuery,
  fit: (entry: Entry) => number,
): readonly Entry[] {
  return entries
    .map((entry) => ({ entry, score: fit(entry) * (entry.passage.language === language ? 1 : 0.5) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

function wordsInCommon({ passage }: Entry, terms: readonly string[]): number {
  const known = new Set(searchTerms([passage.title, ...passage.questions, passage.text].join('\n')));
  return new Set(terms).intersection(known).size;
}

function dotProduct(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, place) => sum + value * (b[place] ?? 0), 0);
}
