/**
 * Which passages of a segment contain which terms. The postings of `terms[i]` stand at `starts[i]` up to
 * `starts[i + 1]` in `postings` and `counts`.
 */
export interface WordPostings {
  /** Weighted number of terms of each passage. */
  readonly lengths: Uint16Array;
  /** Hashed, ascending: 32 bits tell 50,000 terms apart but for 0.3 pairs. */
  readonly terms: Uint32Array;
  readonly starts: Uint32Array;
  /** Places of passages in the segment. */
  readonly postings: Uint32Array;
  /** Weighted occurrences of the term in the passage, 255 at most. */
  readonly counts: Uint8ClampedArray;
}
