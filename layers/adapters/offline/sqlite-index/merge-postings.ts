import type { WordPostings } from './word-postings.ts';
import { writePostings } from './write-postings.ts';

/** `places[i]` is where passage i of the postings goes, -1 when it is gone. */
export interface PostingsPart {
  readonly words: WordPostings;
  readonly places: Int32Array;
}

/** The postings of `size` passages out of those of several segments. */
export function mergePostings(parts: readonly PostingsPart[], size: number): WordPostings {
  const lengths = new Uint16Array(size);
  let capacity = 0;
  for (const { words, places } of parts) {
    capacity += words.postings.length;
    for (const [from, to] of places.entries()) if (to >= 0) lengths[to] = words.lengths[from] ?? 0;
  }
  const cursors = parts.map((part) => ({ ...part, next: 0 }));
  const written = writePostings(allTerms(parts), capacity, (term, put) => {
    for (const cursor of cursors) {
      const { words, places, next } = cursor;
      if (words.terms[next] !== term) continue;
      cursor.next += 1;
      const end = words.starts[next + 1] ?? 0;
      for (let at = words.starts[next] ?? 0; at < end; at += 1) {
        const place = places[words.postings[at] ?? 0] ?? -1;
        if (place >= 0) put(place, words.counts[at] ?? 0);
      }
    }
  });
  return { lengths, ...written };
}

function allTerms(parts: readonly PostingsPart[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, { words }) => sum + words.terms.length, 0));
  let end = 0;
  for (const { words } of parts) {
    all.set(words.terms, end);
    end += words.terms.length;
  }
  all.sort();
  return all.filter((term, at) => at === 0 || term !== all[at - 1]);
}
