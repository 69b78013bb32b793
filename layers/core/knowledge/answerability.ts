import type { Fit } from './relevance.ts';

/** How many passages are looked at: where one answers, others usually touch on it. */
const looksAt = 3;
/** Only passages that could be shown count; support elsewhere is chance. */
const ofTheBest = 6;
const leastOdds = 1e-6;

/** Scale and offset are learnt by `node bin/calibrate-relevance.ts`. */
export const answerabilityWeights = { support: 1, odds: 0.15, scale: 5.3, offset: -1.1 } as const;

/**
 * How likely the shop's knowledge answers a question, 0..1, from the fits of the passages found: how relevant the best
 * is, and how much the best few tell of what is asked. What a title says supports nothing: all passages about the right
 * product are relevant to a question that none of them answers.
 */
export function answerability(found: readonly Fit[]): number {
  const best = found.toSorted((a, b) => b.relevance - a.relevance).slice(0, ofTheBest);
  const [first] = best;
  if (first === undefined) return 0;
  const support = best.map((fit) => fit.support).toSorted((a, b) => b - a);
  const few = support.slice(0, looksAt);
  const mean = few.reduce((sum, value) => sum + value, 0) / few.length;
  const sum = answerabilityWeights.support * mean + answerabilityWeights.odds * logOdds(first.relevance);
  return 1 / (1 + Math.exp(-(answerabilityWeights.scale * sum + answerabilityWeights.offset)));
}

function logOdds(likelihood: number): number {
  const within = Math.min(1 - leastOdds, Math.max(leastOdds, likelihood));
  return Math.log(within / (1 - within));
}
