import type { Passage } from './passage.ts';
import { type Agreement, agreements, compareWith } from './relevance/compare.ts';
import { keptProfileOf } from './relevance/kept-profiles.ts';
import { relevanceWeights } from './relevance/relevance-weights.ts';
import { weighAmong } from './relevance/weigh-notions.ts';

/** A passage in another language than the question's is worth this much. */
const otherLanguage = 0.8;

/**
 * Judges how likely passages are to answer a question, 0..1: a logistic regression on how both agree in words and in
 * meaning, as the lexicon knows it. About 1 ms for 24 passages.
 */
export function relevanceTo(
  question: { readonly text: string; readonly language: string },
  candidates: readonly Passage[],
): (passage: Passage) => number {
  const weigh = weighAmong(candidates.map((passage) => keptProfileOf(passage).whole));
  const compare = compareWith(question.text, weigh);
  return (passage) => {
    const share = passage.language === question.language ? 1 : otherLanguage;
    return share * likelihoodOf(compare(keptProfileOf(passage)));
  };
}

function likelihoodOf(agreement: Agreement): number {
  const { agreements: weights, scale, offset } = relevanceWeights;
  const sum = agreements.reduce((total, name) => total + weights[name] * agreement[name], 0);
  return 1 / (1 + Math.exp(-(scale * sum + offset)));
}
