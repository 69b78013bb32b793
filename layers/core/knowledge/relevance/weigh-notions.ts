import type { Notion } from '../lexicon/read-text.ts';
import { matchNotion } from './match-notion.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Gives a notion the weight it has in a comparison. */
export type Weigh = (notion: Notion) => number;

/**
 * Weighs notions by what they say anywhere and by how rare they are among the candidates (inverse document frequency,
 * Spärck Jones 1972, as in BM25). What all candidates speak of keeps weight 1: that they all do was no chance.
 */
export function weighAmong(candidates: readonly Vocabulary[]): Weigh {
  const weights = new Map<string, number>();
  return (notion) => {
    const known = weights.get(notion.key);
    if (known !== undefined) return known;
    const weight = notion.weight * (1 + rarityOf(notion, candidates));
    weights.set(notion.key, weight);
    return weight;
  };
}

function rarityOf(notion: Notion, candidates: readonly Vocabulary[]): number {
  let frequency = 0;
  for (const candidate of candidates) frequency += matchNotion(notion, candidate);
  return Math.log(1 + (candidates.length - frequency + 0.5) / (frequency + 0.5));
}
