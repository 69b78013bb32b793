import * as z from 'zod';
import { bestOf } from '../best-of.ts';
import type { IndexFile } from '../open-index-file.ts';
import type { MeaningQuery } from '../rank-by-meaning.ts';
import { type Shelf, takeShares } from '../shelf.ts';

const VectorRow = z.object({ vector: z.instanceof(Uint8Array) });

/** What `rankByMeaning` should find: compares all exact vectors of the file. For tests and the benchmark. */
export function exactNearest(file: IndexFile, shelf: Shelf): (query: MeaningQuery) => number[] {
  const read = file.db.prepare('SELECT vector FROM passages WHERE id = ?');
  const vectors = shelf.parts.flatMap(({ segment }) =>
    Array.from(segment.ids, (id) => {
      const { vector } = VectorRow.parse(read.get(id) ?? { vector: new Uint8Array() });
      return new Float32Array(vector.buffer, vector.byteOffset, vector.length / 4);
    }),
  );
  return ({ vector, language, count }) => {
    const scores = Float32Array.from(vectors, (exact) => dotProduct(exact, vector));
    takeShares(shelf, language, scores);
    return Array.from(bestOf(scores, count));
  };
}

function dotProduct(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
