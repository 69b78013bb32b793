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
  return meanOf(
    notions,
    (notion) => ({ weight: weigh(notion), value: best(texts, (text) => matchNotion(notion, text)) }),
    given,
  );
}

/** The mean of values by their weights; `given` weight has the value 1. */
export function meanOf<T>(
  items: readonly T[],
  weighed: (item: T) => { weight: number; value: number },
  given = 0,
): number {
  let total = given;
  let sum = given;
  for (const item of items) {
    const { weight, value } = weighed(item);
    total += weight;
    sum += weight * value;
  }
  return total === 0 ? 0 : sum / total;
}

/** The best score, 0 of none. */
export function best<T>(items: readonly T[], score: (item: T) => number): number {
  return items.reduce((most, item) => Math.max(most, score(item)), 0);
}

/** Large only when both are. */
export function harmonicMean(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}
