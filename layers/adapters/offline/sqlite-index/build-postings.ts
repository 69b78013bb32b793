import type { Passage } from '#core/knowledge/passage.ts';
import { weighTerms } from './weigh-terms.ts';
import type { WordPostings } from './word-postings.ts';
import { writePostings } from './write-postings.ts';

const longest = 65_535;

/** The postings of passages in their order. */
export function buildPostings(passages: readonly Passage[]): WordPostings {
  const lengths = new Uint16Array(passages.length);
  const byTerm = new Map<number, [passage: number, count: number][]>();
  let capacity = 0;
  for (const [place, passage] of passages.entries()) {
    const weights = weighTerms(passage);
    capacity += weights.size;
    let length = 0;
    for (const [term, count] of weights) {
      length += count;
      const found = byTerm.get(term);
      if (found) found.push([place, count]);
      else byTerm.set(term, [[place, count]]);
    }
    lengths[place] = Math.min(length, longest);
  }
  const terms = Uint32Array.from(byTerm.keys()).toSorted();
  const written = writePostings(terms, capacity, (term, put) => {
    for (const [place, count] of byTerm.get(term) ?? []) put(place, count);
  });
  return { lengths, ...written };
}
