import type { Span } from '../knowledge/sentences.ts';
import { type CitedSentence, citeSentence } from './cite-sentence.ts';
import { faultOf, type Grounds, type SentenceFault } from './verify-sentence.ts';

/** A sentence that may be shown once its facts are filled in, or why it may not. */
export type CheckedSentence =
  | { readonly type: 'sentence-held'; readonly cited: CitedSentence }
  | { readonly type: 'sentence-dropped'; readonly fault: SentenceFault };

/** Cites a sentence, then holds it against what it cites: a source that does not support it cannot bear out its numbers. */
export function checkSentence(
  sentence: string,
  grounds: Grounds,
  earlier: ReadonlyMap<number, Span>,
): CheckedSentence {
  const cited = citeSentence(sentence, grounds.passages, earlier);
  const fault = faultOf(sentence, grounds, [...cited.quotes.keys()]);
  return fault === undefined ? { type: 'sentence-held', cited } : { type: 'sentence-dropped', fault };
}
