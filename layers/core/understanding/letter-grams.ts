import { splitWords } from '../knowledge/split-words.ts';

const lengths = [3, 4, 5];

/** Runs of 3 to 5 letters within the words of a text: what a misspelt or inflected word still shares. */
export function letterGrams(text: string): readonly string[] {
  return splitWords(text).flatMap((word) => lengths.flatMap((length) => runs(`_${word}_`, length)));
}

function runs(word: string, length: number): readonly string[] {
  const count = Math.max(0, word.length - length + 1);
  return Array.from({ length: count }, (_, start) => word.slice(start, start + length));
}
