import { splitWords } from '../knowledge/split-words.ts';
import { stemWord } from '../knowledge/stem-word.ts';
import { stopWords } from '../knowledge/stop-words.ts';

/** A word as it stands and its stem. */
export interface Term {
  readonly word: string;
  readonly stem: string;
}

/** The words of a text that matter; all of them where none does. */
export function termsIn(text: string): readonly Term[] {
  const words = splitWords(text);
  const telling = words.filter((word) => !stopWords.has(word));
  return (telling.length > 0 ? telling : words).map((word) => ({ word, stem: stemWord(word) }));
}

/** How alike two words are: 1 forms of the same, 0.8 a typing mistake or two apart, 0 otherwise. Numbers are never mistyped. */
export function wordMatch(asked: Term, told: Term): number {
  if (asked.stem === told.stem) return 1;
  const length = asked.word.length;
  const allowed = length >= 8 ? 2 : length >= 4 ? 1 : 0;
  if (allowed === 0 || Math.abs(length - told.word.length) > allowed || /\d/u.test(asked.word)) return 0;
  return mistakes(asked.word, told.word, allowed) <= allowed ? 0.8 : 0;
}

/** Letters to be put in, left out, changed or swapped with the next (Damerau 1964); stops where it gets too many. */
function mistakes(one: string, other: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      let least = Math.min((row[j - 1] ?? 0) + (isSame ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}
