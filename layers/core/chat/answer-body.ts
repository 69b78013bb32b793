import type { Answer } from '#contract/chat.ts';
import type { Charge } from '../costs/charge.ts';

/** An answer before it is remembered: what the ways of answering have in common. */
export type AnswerBody = Omit<
  Answer,
  'conversationId' | 'messageId' | 'language' | 'requiresHuman' | 'cost' | 'latencyMs'
> & {
  readonly charge: Charge;
  readonly cached?: true;
};
