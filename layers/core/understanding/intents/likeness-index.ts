import type { SparseVector } from '../sparse-vector.ts';

/** How like each of the indexed vectors is to a new one, in their order. */
export type LikenessIndex = (vector: SparseVector) => Float64Array;

interface Posting {
  readonly at: number;
  readonly weight: number;
}

/** Indexes vectors by feature, so that only those that share one are visited. */
export function indexLikeness(vectors: readonly SparseVector[]): LikenessIndex {
  const postings = new Map<string, Posting[]>();
  for (const [at, vector] of vectors.entries()) {
    for (const [name, weight] of vector) {
      const list = postings.get(name);
      if (list === undefined) postings.set(name, [{ at, weight }]);
      else list.push({ at, weight });
    }
  }
  return (vector) => {
    const likeness = new Float64Array(vectors.length);
    for (const [name, own] of vector) {
      for (const { at, weight } of postings.get(name) ?? [])
        likeness[at] = (likeness[at] ?? 0) + own * weight;
    }
    return likeness;
  };
}
