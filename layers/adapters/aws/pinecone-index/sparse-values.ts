import type { Passage } from '#core/knowledge/passage.ts';
import { hashText } from '../../offline/hash-text.ts';
import { weighTerms } from '../../offline/sqlite-index/weigh-terms.ts';

/** A sparse vector as Pinecone takes it. */
export interface SparseValues {
  readonly indices: number[];
  readonly values: number[];
}

/** Saturation of repeated terms and weight of a passage's length, as `sqlite-index` has them. */
const k1 = 0.9;
const b = 0.4;

/** Weighted terms of a usual passage: half of those of the demo shop and of amazon_pqa have more. */
const usualLength = 40;

/** Pinecone takes 2,048 numbers a vector, older indexes 1,000. */
const mostTerms = 999;

/**
 * The words of a passage as a sparse vector: how much each of its hashed terms counts by BM25 (Robertson and Zaragoza
 * 2009), 0..1, without its rarity, which is unknown when a passage is taken in. Its language is one more term.
 */
export function sparsePassage(passage: Passage): SparseValues {
  const terms = weighTerms(passage);
  const length = [...terms.values()].reduce((sum, count) => sum + count, 0);
  const norm = k1 * (1 - b + (b * length) / usualLength);
  const heaviest = [...terms].toSorted(([, one], [, other]) => other - one).slice(0, mostTerms);
  return toSparse([
    ...heaviest.map(([term, count]) => [term, count / (count + norm)] as const),
    [languageTerm(passage.language), 1],
  ]);
}

/**
 * The words of a question as a sparse vector whose product with a passage's is the share of the question's terms that
 * the passage holds, times `words`, plus `language` when they speak the same one.
 */
export function sparseQuery(
  query: { readonly terms: readonly string[]; readonly language: string },
  weights: { readonly words: number; readonly language: number },
): SparseValues {
  const terms = [...new Set(query.terms.map((term) => hashText(term)))].slice(0, mostTerms);
  return toSparse([
    ...terms.map((term) => [term, weights.words / terms.length] as const),
    [languageTerm(query.language), weights.language],
  ]);
}

function languageTerm(language: string): number {
  return hashText(`language: ${language}`);
}

/** Pinecone refuses an index that comes twice; two terms of one hash are one in 4 billion. */
function toSparse(weighted: readonly (readonly [number, number])[]): SparseValues {
  const known = new Map(weighted);
  return { indices: [...known.keys()], values: Array.from(known.values(), rounded) };
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
