import type { Answer, ChatEvent } from '#contract/chat.ts';
import type { AnsweredTurn } from '../insights/doubt-of.ts';
import { noteDoubt } from '../insights/note-doubt.ts';
import type { Ports } from '../ports.ts';
import { acceptQuestion } from './accept-question.ts';
import type { AnswerBody } from './answer-body.ts';
import { answerFromCatalogue } from './answer-from-catalogue.ts';
import { answerFromKnowledge } from './answer-from-knowledge.ts';
import { answerWithRecommendations } from './answer-with-recommendations.ts';
import { cacheTerms } from './cache/answer-keys.ts';
import { findByEvidence, findByQuestion } from './cache/find-kept-answer.ts';
import { keepAnswer, keepFound } from './cache/keep-answer.ts';
import { replay } from './cache/kept-answer.ts';
import type { ChatCommand, ChatTurn } from './chat-turn.ts';
import { mayAnswer } from './conversation-state.ts';
import { decideHandover } from './decide-handover.ts';
import { followTurn } from './follow-turn.ts';
import { type NumberedEvent, startId } from './numbered-event.ts';
import { phrasesIn } from './phrases.ts';
import { recordTurn } from './record-turn.ts';
import { remember } from './remember.ts';
import { retrieve } from './retrieve.ts';
import { greet, handOver, passOn, refuse, refuseAdvice, welcome } from './say.ts';
import { storeEvents } from './store-events.ts';

/**
 * Answers a shopper's question: the product, top to bottom. Fails before its first event when the question is not
 * accepted; from then on the question is stored, and the turn goes on whether or not anybody reads along. A request
 * that is repeated under its idempotency key follows the turn it began: no model is called twice.
 */
export async function* answerChat(ports: Ports, command: ChatCommand): AsyncGenerator<NumberedEvent> {
  const accepted = await acceptQuestion(ports, command);
  if (accepted.type === 'known') return yield* followTurn(ports, command, accepted.request);

  const { turn } = accepted;
  yield { id: startId, event: startOf(turn) };

  const { body, endId, firstTextAt } = yield* storeEvents(ports, turn, answer(ports, turn));

  const remembered = await remember(ports, turn, body);
  recordTurn(ports, turn, { body, answer: remembered, firstTextAt });
  yield { id: endId, event: { type: 'answer-end', ...remembered } };
  await noteDoubt(ports, turn.tenant, answeredTurn(turn, remembered));
}

function answeredTurn(turn: ChatTurn, ended: Answer): AnsweredTurn {
  const { number, hasConsent, startedAt: askedAt } = turn;
  const place = { conversationId: turn.conversation.id, number };
  return { ...place, hasConsent, askedAt, answer: ended, answeredAt: askedAt + ended.latencyMs };
}

function startOf(turn: ChatTurn): ChatEvent {
  return {
    type: 'answer-start',
    conversationId: turn.conversation.id,
    messageId: turn.messageId,
    notice: phrasesIn(turn.understanding.language).notice,
  };
}

async function* answer(ports: Ports, turn: ChatTurn): AsyncGenerator<ChatEvent, AnswerBody> {
  if (!mayAnswer(turn.conversation.state)) return yield* passOn(turn);
  const reason = decideHandover(turn.understanding, turn.earlier, turn.startedAt);
  if (reason !== undefined) return yield* handOver(turn, reason);
  if (turn.understanding.wish === 'greeting') return yield* greet(turn);
  if (turn.understanding.wish === 'thanks') return yield* welcome(turn);
  if (turn.understanding.wish === 'internals') return yield* refuse(turn);
  if (turn.understanding.topic !== undefined) return yield* refuseAdvice(turn, turn.understanding.topic);

  const recommended = yield* answerWithRecommendations(ports, turn);
  if (recommended !== undefined) return recommended;

  const terms = await cacheTerms(ports, turn);
  const known = await findByQuestion(ports, turn, terms);
  if (known !== undefined) return yield* replay(ports, turn, known);

  // What is cheapest changes with a price: such an answer is not kept.
  const told = yield* answerFromCatalogue(ports, turn);
  if (told !== undefined) return told;

  const retrieval = await retrieve(ports, turn);
  const same = await findByEvidence(ports, turn, terms, retrieval);
  if (same !== undefined) {
    await keepFound(ports, turn, terms, { retrieval, same });
    return yield* replay(ports, turn, same);
  }

  const fresh = yield* answerFromKnowledge(ports, turn, retrieval);
  await keepAnswer(ports, turn, terms, { retrieval, fresh });
  return fresh.body;
}
