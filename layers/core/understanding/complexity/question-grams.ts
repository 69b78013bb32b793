import { wordPairs, wordStems } from '../word-grams.ts';

/** The stems and pairs of stems of a question: what it is about. */
export function questionGrams(text: string): readonly string[] {
  const stems = wordStems(text);
  return [...stems, ...wordPairs(stems)];
}
