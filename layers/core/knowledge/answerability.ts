import type { FoundKnowledge } from './find-passages.ts';

/** How many passages are looked at: where one answers, others usually touch on it. */
const looksAt = 3;

/** How likely the shop's knowledge answers a question, 0..1: half by the best passage found, half by the best few. */
export function answerability(found: readonly Pick<FoundKnowledge, 'relevance'>[]): number {
  const best = found.map(({ relevance }) => relevance).toSorted((a, b) => b - a);
  const few = best.slice(0, looksAt).reduce((sum, relevance) => sum + relevance, 0) / looksAt;
  return ((best[0] ?? 0) + few) / 2;
}
