import type { ChatEvent, Finish, HandoverReason } from '#contract/chat.ts';
import { noCharge } from '../costs/charge.ts';
import { noUsage } from '../models/usage.ts';
import type { ForbiddenTopic } from '../safety/forbidden-topics.ts';
import type { AnswerBody } from './answer-body.ts';
import type { ChatTurn } from './chat-turn.ts';
import { wasUnsure } from './decide-handover.ts';
import { unsure } from './judge-confidence.ts';
import { lookedFor } from './looked-for.ts';
import { type Contact, phrasesIn, spokenLanguage } from './phrases.ts';

/** The model named for sentences that Aisle says in its own words. */
export const ourWords = 'aisle/phrases';

/** Answers thanks. */
export function welcome(turn: ChatTurn): AsyncGenerator<ChatEvent, AnswerBody> {
  return say(turn, phrasesOf(turn).welcome, { category: 'small-talk', finish: 'complete' });
}

/** Answers a greeting. */
export function greet(turn: ChatTurn): AsyncGenerator<ChatEvent, AnswerBody> {
  return say(turn, phrasesOf(turn).greeting(turn.shop.profile.name), {
    category: 'small-talk',
    finish: 'complete',
  });
}

/** Says that Aisle does not speak about itself. */
export function refuse(turn: ChatTurn): AsyncGenerator<ChatEvent, AnswerBody> {
  return say(turn, phrasesOf(turn).refused(contactOf(turn)), { category: 'out-of-scope', finish: 'refused' });
}

/** Says whom to ask instead about a topic that is out of bounds. */
export function refuseAdvice(turn: ChatTurn, topic: ForbiddenTopic): AsyncGenerator<ChatEvent, AnswerBody> {
  const { refusedAdvice, askInstead } = phrasesOf(turn);
  return say(turn, refusedAdvice(askInstead[topic]), {
    category: 'out-of-scope',
    finish: 'refused',
    handover: 'forbidden',
  });
}

/** Says what was looked for and not found, what else to try, and where a person is; the second time in a row a person takes over. */
export async function* admitIgnorance(turn: ChatTurn): AsyncGenerator<ChatEvent, AnswerBody> {
  if (wasUnsure(turn.earlier)) return yield* handOver(turn, 'unsure');
  return yield* say(turn, phrasesOf(turn).noAnswer(contactOf(turn), lookedFor(turn.query)), {
    category: 'out-of-scope',
    finish: 'no-answer',
    handover: 'unsure',
  });
}

/** Passes the conversation to a person. */
export async function* handOver(
  turn: ChatTurn,
  reason: HandoverReason,
): AsyncGenerator<ChatEvent, AnswerBody> {
  yield { type: 'handed-over', reason };
  const { handedOver, whyHandedOver } = phrasesOf(turn);
  return yield* say(turn, `${whyHandedOver[reason]} ${handedOver(contactOf(turn))}`.trim(), {
    category: turn.understanding.intent ?? 'human-wanted',
    finish: 'handed-over',
    handover: reason,
  });
}

/** Says that a person has the conversation: the message is stored for them, and nothing else is said. */
export function passOn(turn: ChatTurn): AsyncGenerator<ChatEvent, AnswerBody> {
  const { isWaiting, isWithPerson } = phrasesOf(turn);
  return say(turn, turn.conversation.state === 'human' ? isWithPerson : isWaiting(contactOf(turn)), {
    category: turn.understanding.intent ?? 'human-wanted',
    finish: 'handed-over',
    handover: 'asked',
  });
}

async function* say(
  turn: ChatTurn,
  text: string,
  how: { category: string; finish: Finish; handover?: HandoverReason },
): AsyncGenerator<ChatEvent, AnswerBody> {
  yield { type: 'text-delta', text };
  return {
    ...how,
    language: spokenLanguage(turn.understanding.language),
    answer: text,
    citations: [],
    confidence: how.finish === 'no-answer' ? unsure : { level: 'high', score: 1, reasons: [] },
    usage: noUsage,
    charge: noCharge,
    model: ourWords,
  };
}

function phrasesOf(turn: ChatTurn) {
  return phrasesIn(turn.understanding.language);
}

function contactOf(turn: ChatTurn): Contact {
  const { support, languages } = turn.shop.profile;
  const hours = support.hours[turn.understanding.language] ?? support.hours[languages[0]] ?? '';
  return { email: support.email, hours };
}
