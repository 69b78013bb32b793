import { fuseRanks } from '#core/knowledge/fuse-ranks.ts';
import type { IndexQuery } from '#core/ports.ts';
import { rankByMeaning } from './rank-by-meaning.ts';
import { rankByWords } from './rank-by-words.ts';
import { languageCode } from './segment.ts';
import type { Shelf } from './shelf.ts';

/** How much each way of searching is trusted. */
export interface SearchWeights {
  readonly words: number;
  readonly meaning: number;
}

/** Tuned on amazon_pqa and the demo shop's FAQ; 60 lets the second ranking decide too little about the first places. */
const fusionConstant = 10;
const leastRanked = 25;

/** A passage found: the row it stands in. */
export interface FoundRow {
  readonly row: number;
  readonly score: number;
}

/** The passages of a shelf that fit a query best by words and by meaning, best first. */
export function searchShelf(shelf: Shelf, query: IndexQuery, weights: SearchWeights): FoundRow[] {
  const { terms, vector, limit } = query;
  const language = languageCode(query.language);
  const count = Math.max(leastRanked, 2 * limit);
  const fused = fuseRanks(
    [
      { ranked: rankByWords(shelf, { terms, language, count }), weight: weights.words },
      { ranked: rankByMeaning(shelf, { vector, language, count }), weight: weights.meaning },
    ],
    fusionConstant,
  );
  return fused.slice(0, limit).map(({ item, score }) => ({ row: rowAt(shelf, item), score }));
}

function rowAt({ parts }: Shelf, place: number): number {
  const part = parts.findLast(({ first }) => first <= place);
  return part?.segment.ids[place - part.first] ?? 0;
}
