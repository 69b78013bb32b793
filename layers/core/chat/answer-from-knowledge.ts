import type { ChatEvent } from '#contract/chat.ts';
import { addCharges } from '../costs/charge.ts';
import type { FoundKnowledge } from '../knowledge/find-passages.ts';
import { addUsage } from '../models/usage.ts';
import type { LanguageModel, Ports } from '../ports.ts';
import type { AnswerBody } from './answer-body.ts';
import { answerPrompt } from './answer-prompt.ts';
import type { ChatTurn } from './chat-turn.ts';
import { isAnswerable, judgeConfidence } from './judge-confidence.ts';
import { phrasesIn } from './phrases.ts';
import type { Retrieval } from './retrieve.ts';
import { admitIgnorance } from './say.ts';
import { readAnswerRules } from './verify/answer-rules.ts';
import { type VerifiedAnswer, verifyAnswer } from './verify-answer.ts';

/** Answers from what was found of what the shop has written: has it put into words, and lets only what holds through. */
export async function* answerFromKnowledge(
  ports: Ports,
  turn: ChatTurn,
  retrieval: Retrieval,
): AsyncGenerator<ChatEvent, KnowledgeAnswer> {
  const { found, isDegraded } = retrieval;
  if (!isAnswerable(turn.understanding, retrieval))
    return { body: yield* admitIgnorance(turn), sentences: [] };
  yield { type: 'sources-found', sources: found.map(sourceFound) };

  const generated = yield* write(ports, turn, found, ports.model);
  if (generated.saidNothing && generated.text === '')
    return { body: yield* admitIgnorance(turn), sentences: [] };
  const answer = generated.text === '' ? yield* writeInstead(ports, turn, found, generated) : generated;
  if (answer.text === '') return { body: yield* admitIgnorance(turn), sentences: [] };

  const isOffline = answer.model === ports.extractive.name;
  const isSecondBest = isDegraded || (isOffline && ports.model.name !== ports.extractive.name);
  return {
    body: bodyOf(turn, { retrieval, answer, isOffline }),
    sentences: isSecondBest ? [] : answer.sentences,
  };
}

/** An answer and its sentences with placeholders, as the answer cache keeps them; none when it is not to be kept. */
export interface KnowledgeAnswer {
  readonly body: AnswerBody;
  readonly sentences: readonly string[];
}

async function* write(
  ports: Ports,
  turn: ChatTurn,
  found: readonly FoundKnowledge[],
  model: LanguageModel,
): AsyncGenerator<ChatEvent, VerifiedAnswer> {
  const canary = ports.ids.next();
  const request = await answerPrompt(ports, turn, found, canary);
  const parts = verifyAnswer(ports, turn, {
    model: model.name,
    grounds: {
      passages: request.grounding.passages,
      hosts: turn.shop.profile.hosts,
      instructions: request.instructions,
      canary,
      rules: await readAnswerRules(ports, turn.shop.profile.answerRules),
    },
    parts: model.stream(request, {
      tenant: turn.tenant,
      requestId: turn.requestId,
      conversationId: turn.conversation.id,
      messageId: turn.messageId,
      useCase: 'chat',
      complexity: turn.understanding.complexity,
      language: turn.understanding.language,
      signal: turn.deadline,
    }),
  });
  for (;;) {
    const { done, value } = await parts.next();
    if (done === true) return value;
    if (value.type === 'text-verified') yield { type: 'text-delta', text: value.text };
    else yield { type: 'answer-restarted', detail: phrasesIn(turn.understanding.language).restarted };
  }
}

/** When no sentence of the model held, quotes alone answer; what the model cost still counts. */
async function* writeInstead(
  ports: Ports,
  turn: ChatTurn,
  found: readonly FoundKnowledge[],
  failed: VerifiedAnswer,
): AsyncGenerator<ChatEvent, VerifiedAnswer> {
  const extracted = yield* write(ports, turn, found, ports.extractive);
  return {
    ...extracted,
    choice: failed.choice,
    faults: [...failed.faults, ...extracted.faults],
    usage: addUsage(failed.usage, extracted.usage),
    charge: addCharges(failed.charge, extracted.charge),
  };
}

function bodyOf(
  turn: ChatTurn,
  written: { readonly retrieval: Retrieval; readonly answer: VerifiedAnswer; readonly isOffline: boolean },
): AnswerBody {
  const { retrieval, answer, isOffline } = written;
  return {
    answer: answer.text.trim(),
    citations: [...answer.citations],
    confidence: judgeConfidence(retrieval, answer, isOffline),
    category: turn.understanding.intent ?? retrieval.found[0]?.passage.category ?? 'out-of-scope',
    finish: finishOf(answer),
    usage: answer.usage,
    charge: answer.charge,
    model: answer.model,
    ...answer.choice,
  };
}

/** A model that was stopped by anything but its own end left the answer incomplete. */
function finishOf({ finish }: VerifiedAnswer): AnswerBody['finish'] {
  if (finish?.unified === 'length') return 'length';
  return finish?.unified === 'stop' ? 'complete' : 'interrupted';
}

function sourceFound({ passage }: FoundKnowledge, index: number) {
  const { sourceId, kind, title, url } = passage;
  return { n: index + 1, sourceId, kind, title, url };
}
