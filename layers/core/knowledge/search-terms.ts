import { splitWords } from './split-words.ts';
import { stemWord } from './stem-word.ts';
import { stopWords } from './stop-words.ts';

/**
 * The terms by which a text is found, one per word that matters, in order: stems of Polish and English words, numbers
 * and units. Stop words count only where there is nothing else. The index and the query must both use this.
 */
export function searchTerms(text: string): string[] {
  const words = splitWords(text);
  const telling = words.filter((word) => !stopWords.has(word));
  return (telling.length > 0 ? telling : words).map(stemWord);
}
