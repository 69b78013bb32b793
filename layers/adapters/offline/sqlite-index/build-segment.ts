import type { IndexChange } from '#core/ports.ts';
import { buildPostings } from './build-postings.ts';
import { encodeVectors } from './encode-vectors.ts';
import { languageCode, type Segment } from './segment.ts';
import { toColumns } from './to-columns.ts';

/** An entry of a change with the row its passage got. */
export type StoredEntry = IndexChange['entries'][number] & { readonly id: number };

/** Prepares a segment from passages and their vectors. */
export function buildSegment(entries: readonly StoredEntry[], dimensions: number): Segment {
  const vectors = entries.map(({ vector }) => vector);
  const codes = encodeVectors(vectors, dimensions);
  return {
    ids: Float64Array.from(entries, ({ id }) => id),
    languages: Uint16Array.from(entries, ({ passage }) => languageCode(passage.language)),
    words: buildPostings(entries.map(({ passage }) => passage)),
    codes,
    columns: toColumns(codes.numbers, dimensions),
  };
}
