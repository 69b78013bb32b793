import { stemWord } from '../stem-word.ts';
import { stopWords } from '../stop-words.ts';

/** What a text is made of, its words' stems and runs of three letters, as a vector of length 1. */
export type Letters = ReadonlyMap<string, number>;

const run = 3;
/** A stem against a run of letters. */
const stemWeight = 3;
const stopWordShare = 0.1;
const mostKept = 20_000;

const kept = new Map<string, readonly string[]>();

/** The letters of folded words; misspelt and inflected words share most of theirs. */
export function lettersOf(words: readonly string[]): Letters {
  const counts = new Map<string, number>();
  for (const word of words) {
    const share = stopWords.has(word) ? stopWordShare : 1;
    for (const part of partsOf(word)) counts.set(part, (counts.get(part) ?? 0) + share);
  }
  let square = 0;
  for (const [part, count] of counts) {
    const weight = Math.log2(1 + count) * (part.startsWith('#') ? stemWeight : 1);
    counts.set(part, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (const [part, weight] of counts) counts.set(part, weight / length);
  return counts;
}

/** How alike two texts are written, 0..1: the cosine of their letters. */
export function likeness(a: Letters, b: Letters): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [part, weight] of few) sum += weight * (many.get(part) ?? 0);
  return sum;
}

function partsOf(word: string): readonly string[] {
  const known = kept.get(word);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const bordered = `<${word}>`;
  const parts = [`#${stemWord(word)}`];
  for (let from = 0; from + run <= bordered.length; from += 1) parts.push(bordered.slice(from, from + run));
  kept.set(word, parts);
  return parts;
}
