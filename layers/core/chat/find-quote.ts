import { searchTerms } from '../knowledge/search-terms.ts';
import { type Span, splitSentences } from '../knowledge/sentences.ts';
import type { Passage } from '../knowledge/passage.ts';

/** How much of a sentence's words a quote must share to support it. */
const leastOverlap = 0.34;

/** The sentence of a passage that supports `words` best; undefined when none does. */
export function findQuote(words: string, passage: Passage): Span | undefined {
  const wanted = new Set(searchTerms(words));
  let best: Span | undefined;
  let most = 0;
  for (const span of splitSentences(passage.text)) {
    const overlap = overlapOf(wanted, passage.text.slice(span.start, span.end));
    if (overlap > most) [best, most] = [span, overlap];
  }
  if (wanted.size === 0 || most / wanted.size < leastOverlap) return undefined;
  return best;
}

function overlapOf(wanted: ReadonlySet<string>, text: string): number {
  return new Set(searchTerms(text).filter((term) => wanted.has(term))).size;
}
