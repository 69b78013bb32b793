import type { Answer } from '#contract/chat.ts';
import { decimalOf } from '../costs/femto.ts';
import type { Ports } from '../ports.ts';
import type { AnswerBody } from './answer-body.ts';
import type { ChatTurn } from './chat-turn.ts';
import { nextState } from './conversation-state.ts';

/** Stores the answer with its question. A conversation handed over waits for a person from now on. */
export async function remember(
  ports: Pick<Ports, 'turns' | 'clock'>,
  turn: ChatTurn,
  body: AnswerBody,
): Promise<Answer> {
  const now = ports.clock.now();
  const answer = wholeAnswer(turn, body, now);
  const place = { conversationId: turn.conversation.id, number: turn.number };
  await ports.turns.end(turn.tenant, place, {
    answer,
    answeredAt: now,
    state:
      body.finish === 'handed-over'
        ? nextState(turn.conversation.state, 'handed-over')
        : turn.conversation.state,
  });
  return answer;
}

function wholeAnswer(turn: ChatTurn, body: AnswerBody, now: number): Answer {
  const { charge, cached: _, ...rest } = body;
  return {
    ...rest,
    conversationId: turn.conversation.id,
    messageId: turn.messageId,
    language: body.language ?? turn.understanding.language,
    requiresHuman: body.handover !== undefined,
    cost: {
      amount: decimalOf(charge.femtoUsd),
      currency: 'USD',
      unpriced: charge.unpriced,
      estimated: charge.estimated,
    },
    latencyMs: Math.max(0, now - turn.startedAt),
  };
}
