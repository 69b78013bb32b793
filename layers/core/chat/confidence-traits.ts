import type { FoundKnowledge } from '../knowledge/find-passages.ts';

/** What is known of an answer's sources before anything is written. */
export interface ConfidenceTraits {
  /** Log odds that the best passage is right. */
  readonly odds: number;
  /** How far they are above those of the best passage of another source. */
  readonly margin: number;
}

/** Nothing is surer or less sure than this. */
const mostOdds = 6;

/** How the passages found stand to each other. */
export function confidenceTraits(found: readonly FoundKnowledge[]): ConfidenceTraits {
  const [best] = found;
  const other = found.find(({ passage }) => passage.sourceId !== best?.passage.sourceId);
  const odds = logOdds(best?.relevance ?? 0);
  return { odds, margin: odds - logOdds(other?.relevance ?? 0) };
}

function logOdds(likelihood: number): number {
  const odds = Math.log(likelihood / (1 - likelihood));
  return Math.max(-mostOdds, Math.min(mostOdds, odds));
}
