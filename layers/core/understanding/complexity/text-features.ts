import { reasoningWords } from './reasoning-words.ts';
import { countText, type TextCounts } from './text-counts.ts';

const { log1p, max, min } = Math;

/** What may make a question hard, by name; counts as logarithms, so that a long text is not a hundred times a short one. */
const features: Readonly<Record<string, (counts: TextCounts) => number>> = {
  length: ({ length }) => log1p(length),
  words: ({ words }) => log1p(words.length),
  wordLength: ({ words }) => words.join('').length / max(1, words.length),
  longestWord: ({ words }) => log1p(max(0, ...words.map((word) => word.length))),
  longWords: ({ words }) => log1p(words.filter((word) => word.length >= 9).length),
  shortWords: ({ words }) => shareOf(words, (word) => word.length <= 3),
  differentWords: ({ words }) => new Set(words).size / max(1, words.length),
  reasoningWords: ({ words }) => log1p(words.filter((word) => reasoningWords.has(word)).length),
  sentences: ({ sentences }) => log1p(sentences),
  sentenceLength: ({ length, sentences }) => log1p(length / max(1, sentences)),
  questions: ({ questions }) => log1p(questions),
  commas: ({ commas }) => log1p(commas),
  colons: ({ colons }) => log1p(colons),
  quotes: ({ quotes, length }) => quotes / max(1, length),
  capitals: ({ capitals, length }) => capitals / max(1, length),
  digits: ({ digits, length }) => digits / max(1, length),
  numbers: ({ numbers }) => log1p(numbers.length),
  differentNumbers: ({ numbers }) => log1p(new Set(numbers).size),
  decimals: ({ numbers }) => log1p(numbers.filter((number) => /\D/u.test(number)).length),
  largestNumber: ({ numbers }) =>
    log1p(min(1e9, max(0, ...numbers.map((number) => Number(number.replaceAll(',', '')) || 0)))),
  operators: ({ operators }) => log1p(operators),
  signs: ({ signs, length }) => signs / max(1, length),
  gaps: ({ gaps }) => log1p(gaps),
  lines: ({ lines }) => log1p(lines.length),
  firstLine: ({ lines }) => log1p(lines[0] ?? 0),
  otherLines: ({ lines }) => log1p(lines.slice(1).reduce((sum, length) => sum + length, 0)),
  longestOtherLine: ({ lines }) => log1p(max(0, ...lines.slice(1))),
};

/** The features of a text, always in the same order. */
export function textFeatures(text: string): readonly number[] {
  const counts = countText(text);
  return Object.values(features).map((feature) => feature(counts));
}

function shareOf<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.filter(holds).length / max(1, all.length);
}
