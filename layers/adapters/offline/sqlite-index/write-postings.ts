import type { WordPostings } from './word-postings.ts';

type Put = (passage: number, count: number) => void;

/**
 * Lays postings out term by term: `copy` puts those of one term, `capacity` is at least their number in all. Terms
 * without postings are left out.
 */
export function writePostings(
  candidates: Uint32Array,
  capacity: number,
  copy: (term: number, put: Put) => void,
): Omit<WordPostings, 'lengths'> {
  const terms = new Uint32Array(candidates.length);
  const starts = new Uint32Array(candidates.length + 1);
  const postings = new Uint32Array(capacity);
  const counts = new Uint8ClampedArray(capacity);
  let used = 0;
  let end = 0;
  for (const term of candidates) {
    copy(term, (passage, count) => {
      postings[end] = passage;
      counts[end] = count;
      end += 1;
    });
    if (end === starts[used]) continue;
    terms[used] = term;
    used += 1;
    starts[used] = end;
  }
  return {
    terms: terms.slice(0, used),
    starts: starts.slice(0, used + 1),
    postings: postings.slice(0, end),
    counts: counts.slice(0, end),
  };
}
