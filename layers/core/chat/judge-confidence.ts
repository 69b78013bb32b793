import type { Confidence, ConfidenceReason } from '#contract/chat.ts';
import type { FoundKnowledge } from '../knowledge/find-passages.ts';
import { confidenceTraits } from './confidence-traits.ts';
import { confidenceWeights } from './confidence-weights.ts';
import type { Retrieval } from './retrieve.ts';
import type { Understanding } from './understand.ts';
import type { VerifiedAnswer } from './verify-answer.ts';

/** In log odds, for each: an answer of which little held, or little is quoted, is seldom right. */
const droppedPenalty = 1;
const uncitedPenalty = 0.7;

/**
 * Below this likelihood that anything the shop knows answers, Aisle does not. Of the demo shop's questions in other words
 * 87 % are answered then, and 92 % of those that nothing answers are not; of questions that only its policies and
 * products answer, 72 % are (by the likelihood that the best passage is right, 42 % were).
 */
const answerableFrom = 0.8;
/** The same for a message that is like none the shop knows: ignorance is admitted sooner. */
const strangeAnswerableFrom = 0.9;
const fairFrom = 0.35;
const fitsWellFrom = 0.7;

/** How likely an answer is right, from how well the sources fit and how much of the answer rests on them. */
export function judgeConfidence(
  { found, isDegraded }: Retrieval,
  answer: VerifiedAnswer,
  isOffline: boolean,
): Confidence {
  const relevance = found[0]?.relevance ?? 0;
  const score = likelihoodOf(found, droppedPenalty * answer.faults.length + uncitedPenalty * answer.uncited);
  const reasons: ConfidenceReason[] = [relevance >= fitsWellFrom ? 'sources-fit-well' : 'sources-fit-partly'];
  if (answer.citations.length > 0 && answer.uncited === 0) reasons.push('quoted-from-sources');
  if (answer.uncited > 0) reasons.push('uncited-sentences');
  if (answer.faults.length > 0) reasons.push('sentences-dropped');
  if (isOffline) reasons.push('answered-offline');
  if (isDegraded) reasons.push('searched-offline');
  return { level: levelOf(score), score: Math.round(score * 100) / 100, reasons };
}

function likelihoodOf(found: readonly FoundKnowledge[], penalty: number): number {
  const { odds, margin } = confidenceTraits(found);
  const { odds: byOdds, margin: byMargin, intercept } = confidenceWeights;
  return 1 / (1 + Math.exp(-(byOdds * odds + byMargin * margin + intercept - penalty)));
}

/** Whether what was found is likely enough to answer a question; one that is like none the shop knows needs more. */
export function isAnswerable({ isStrange }: Understanding, { answerability }: Retrieval): boolean {
  return answerability >= (isStrange ? strangeAnswerableFrom : answerableFrom);
}

/** What is said when nothing was found. */
export const unsure: Confidence = { level: 'low', score: 0, reasons: ['nothing-fits'] };

function levelOf(score: number): Confidence['level'] {
  if (score >= fitsWellFrom) return 'high';
  return score >= fairFrom ? 'medium' : 'low';
}
