import type { Answer } from '#contract/chat.ts';
import type { Doubt, Turn, TurnPlace } from '../ports.ts';

/** A turn that has its answer. */
export type AnsweredTurn = TurnPlace &
  Pick<Turn, 'askedAt' | 'hasConsent' | 'rating'> & { readonly answer: Answer; readonly answeredAt: number };

/**
 * What the audit keeps of a turn: nothing unless the shopper agreed, and its answer was of low confidence, handed over
 * for want of knowledge, or rated down.
 */
export function doubtOf(turn: AnsweredTurn): Doubt | undefined {
  const { answer, rating } = turn;
  const { level, reasons } = answer.confidence;
  const isHandedOver = answer.finish === 'handed-over';
  const lackedKnowledge = isHandedOver && answer.handover === 'unsure';
  if (turn.hasConsent !== true) return undefined;
  if (level !== 'low' && !lackedKnowledge && rating !== 'down') return undefined;
  return {
    conversationId: turn.conversationId,
    number: turn.number,
    askedAt: turn.askedAt,
    answeredAt: turn.answeredAt,
    category: answer.category,
    language: answer.language,
    confidence: level,
    reasons,
    handedOver: isHandedOver,
    rating,
  };
}
