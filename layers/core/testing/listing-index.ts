import type { Passage } from '../knowledge/passage.ts';
import type { VectorIndex } from '../ports.ts';

/** An index that finds every passage of the kind asked for, so that a test is about what is done with them. */
export interface ListingIndex extends VectorIndex {
  readonly passages: readonly Passage[];
}

/** It may begin with some passages; tenants share it. */
export function listingIndex(known: readonly Passage[] = []): ListingIndex {
  let passages = known;
  return {
    get passages() {
      return passages;
    },
    search: async (_, { kind }) =>
      passages.filter((passage) => passage.kind === kind).map((passage) => ({ passage, score: 1 })),
    async replace(_, { sourceIds, entries }) {
      const replaced = new Set(sourceIds);
      const kept = passages.filter(({ sourceId }) => !replaced.has(sourceId));
      passages = [...kept, ...entries.map(({ passage }) => passage)];
    },
  };
}
