import type { Notion } from '../lexicon/read-text.ts';
import { matchNotion } from './match-notion.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Weigh } from './weigh-notions.ts';

/** The share of notions, by weight, that texts speak of together; `given` counts as spoken of beforehand. */
export function coverageOf(
  notions: readonly Notion[],
  texts: readonly Vocabulary[],
  weigh: Weigh,
  given = 0,
): number {
  let total = given;
  let sum = given;
  for (const notion of notions) {
    const weight = weigh(notion);
    let value = 0;
    for (const text of texts) if (value < 1) value = Math.max(value, matchNotion(notion, text));
    total += weight;
    sum += weight * value;
  }
  return total === 0 ? 0 : sum / total;
}

/** The best score, 0 of none. */
export function best<T>(items: readonly T[], score: (item: T) => number): number {
  let most = 0;
  for (const item of items) most = Math.max(most, score(item));
  return most;
}

/** Large only when both are. */
export function harmonicMean(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}
