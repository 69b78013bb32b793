import type { Answer } from '#contract/chat.ts';
import type { Charge } from '../costs/charge.ts';

/** An answer before it is remembered: what the ways of answering have in common. */
export type AnswerBody = Omit<
  Answer,
  'conversationId' | 'messageId' | 'language' | 'requiresHuman' | 'cost' | 'latencyMs'
> & {
  readonly charge: Charge;
  /** Set where the answer is not in the shopper’s own language. */
  readonly language?: string;
  readonly cached?: true;
};
