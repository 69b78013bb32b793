import { splitWords } from '../knowledge/split-words.ts';
import { stemWord } from '../knowledge/stem-word.ts';

/** The stems of a text, stop words too: "where is my" tells an intent. */
export function wordStems(text: string): readonly string[] {
  return splitWords(text).map(stemWord);
}

/** Neighbouring stems as one gram each, with `^` before the first and `$` after the last. */
export function wordPairs(stems: readonly string[]): readonly string[] {
  if (stems.length === 0) return [];
  return ['^', ...stems].map((stem, at) => `${stem} ${stems[at] ?? '$'}`);
}
