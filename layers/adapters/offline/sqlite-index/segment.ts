import type { Columns } from './to-columns.ts';
import type { VectorCodes } from './vector-codes.ts';
import type { WordPostings } from './word-postings.ts';

/** A prepared, unchanging part of the index: some passages of one tenant and kind, oldest first. */
export interface Segment {
  /** Rows of the passages, ascending. */
  readonly ids: Float64Array;
  /** As `languageCode` makes them. */
  readonly languages: Uint16Array;
  readonly words: WordPostings;
  readonly codes: VectorCodes;
  readonly columns: Columns;
}

/** A two-letter language as a number. */
export function languageCode(language: string): number {
  return language.charCodeAt(0) * 256 + language.charCodeAt(1);
}
