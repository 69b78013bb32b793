import type { GramWeights } from '../gram-weights.ts';
import { letterGrams } from '../letter-grams.ts';
import type { SparseVector } from '../sparse-vector.ts';
import { weighGrams } from '../weigh-grams.ts';
import { wordPairs, wordStems } from '../word-grams.ts';
import { conceptGrams } from './concept-grams.ts';

/** Turns a text into a vector of length 1 whose product with another is their likeness, 0..1. */
export type TextSpace = (text: string) => SparseVector;

/**
 * How much of the likeness words, pairs of words, letters and meanings make; they sum to 1. Letters tell most because
 * shoppers misspell. Meanings bring two to three points of accuracy on `kb/intents` and one on hint3's Curekart.
 */
const blocks = [
  { name: 'word', share: 2 / 8, grams: (text: string) => wordStems(text) },
  { name: 'pair', share: 1 / 8, grams: (text: string) => wordPairs(wordStems(text)) },
  { name: 'letter', share: 4 / 8, grams: (text: string) => letterGrams(text) },
  { name: 'concept', share: 1 / 8, grams: (text: string) => conceptGrams(text) },
] as const;

/** A space in which each gram of a text counts by its weight. */
export function textSpace(weights: GramWeights): TextSpace {
  return (text) =>
    new Map(
      blocks.flatMap((block) => [...weighGrams(gramsOf(block, text), weights, Math.sqrt(block.share))]),
    );
}

/** Everything a text is compared by; the same gram of two blocks has two names. */
export function spaceGrams(text: string): readonly string[] {
  return blocks.flatMap((block) => gramsOf(block, text));
}

function gramsOf({ name, grams }: (typeof blocks)[number], text: string): readonly string[] {
  return grams(text).map((gram) => `${name} ${gram}`);
}
