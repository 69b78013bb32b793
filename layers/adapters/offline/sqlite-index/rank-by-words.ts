import { hashText } from '../hash-text.ts';
import { bestOf } from './best-of.ts';
import { type Shelf, type ShelfPart, takeShares } from './shelf.ts';

/** Saturation of repeated terms and weight of a passage's length, as Anserini sets them for passages. */
const k1 = 0.9;
const b = 0.4;

/** What is asked of the search by words; `language` as `languageCode` makes it. */
export interface WordQuery {
  readonly terms: readonly string[];
  readonly language: number;
  readonly count: number;
}

/** The places of the passages that fit best by BM25 (Robertson and Zaragoza 2009), best first. */
export function rankByWords(shelf: Shelf, { terms, language, count }: WordQuery): number[] {
  const scores = new Float32Array(shelf.size);
  for (const term of new Set(terms.map((text) => hashText(text)))) {
    const found = shelf.parts.map((part) => ({ part, ...postingsOf(part, term) }));
    const passages = found.reduce((sum, { from, to }) => sum + to - from, 0);
    const rarity = Math.log(1 + (shelf.size - passages + 0.5) / (passages + 0.5));
    for (const { part, from, to } of found) addScores(part, from, to, rarity, shelf.averageLength, scores);
  }
  takeShares(shelf, language, scores);
  return Array.from(bestOf(scores, count));
}

/** Where the postings of a term stand: binary search in the ascending terms. */
function postingsOf({ segment }: ShelfPart, term: number): { from: number; to: number } {
  const { terms, starts } = segment.words;
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? 0) < term) low = middle + 1;
    else high = middle;
  }
  return terms[low] === term ? { from: starts[low] ?? 0, to: starts[low + 1] ?? 0 } : { from: 0, to: 0 };
}

function addScores(
  { segment, first }: ShelfPart,
  from: number,
  to: number,
  rarity: number,
  averageLength: number,
  scores: Float32Array,
): void {
  const { postings, counts, lengths } = segment.words;
  const perLength = (k1 * b) / averageLength;
  for (let at = from; at < to; at += 1) {
    const passage = postings[at] ?? 0;
    const count = counts[at] ?? 0;
    const saturated = (count * (k1 + 1)) / (count + k1 * (1 - b) + perLength * (lengths[passage] ?? 0));
    scores[first + passage] = (scores[first + passage] ?? 0) + rarity * saturated;
  }
}
