import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Answer, type ChatEvent } from '#contract/chat.ts';
import { noCharge } from '../costs/charge.ts';
import { recordCacheHit } from '../costs/record-cache-hit.ts';
import { foldText } from '../knowledge/fold-text.ts';
import { personalDataTypes } from '../safety/personal-data/found-data.ts';
import { noUsage } from '../models/usage.ts';
import type { Ports } from '../ports.ts';
import type { KnowledgeAnswer } from './answer-from-knowledge.ts';
import type { AnswerBody } from './answer-body.ts';
import type { ChatTurn } from './chat-turn.ts';
import { fillFacts } from './fill-facts.ts';

/** An answer as it is kept: facts are filled in again each time it is said. */
const CachedAnswer = z.strictObject({
  sentences: z.array(z.string()),
  costFemtoUsd: z.string().regex(/^\d+$/u).transform(BigInt),
  ...Answer.pick({ citations: true, confidence: true, category: true, model: true }).shape,
});
type CachedAnswer = z.infer<typeof CachedAnswer>;

/** An answer out of the cache, and what it cost when it was made. */
export interface FoundAnswer {
  readonly body: AnswerBody;
  readonly costFemtoUsd: bigint;
}

const redacted = new RegExp(String.raw`\[(?:${personalDataTypes.join('|')})\]`, 'u');
const keptMs = 24 * 3_600_000;

/**
 * The key of an answer that depends on nothing but the words asked and the shop's knowledge;
 * undefined when the turn leans on its conversation, on personal data or looks like an attack.
 */
export function cacheKeyOf(turn: ChatTurn, promptVersion: string): string | undefined {
  const { text, attackSignals } = turn.message;
  if (turn.memory.length > 0 || attackSignals.length > 0 || redacted.test(text)) {
    return undefined;
  }
  const parts = [turn.understanding.language, turn.shop.version, promptVersion, foldText(text)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** The answer kept under a key, unless there is none or it names a product that is gone. */
export async function findCachedAnswer(
  ports: Pick<Ports, 'answers' | 'catalogue' | 'telemetry'>,
  turn: ChatTurn,
  key: string,
): Promise<FoundAnswer | undefined> {
  const kept = await readCached(ports, turn.tenant, key).catch((error: unknown) => {
    ports.telemetry.degraded('answer-cache', error);
    return undefined;
  });
  if (kept === undefined) return undefined;
  const { sentences, costFemtoUsd, ...cached } = kept;
  const filled = await fillFacts(ports, turn.tenant, turn.understanding.language, sentences.join(''));
  if (filled === undefined) return undefined;
  const said = { answer: filled.trim(), finish: 'complete', usage: noUsage, charge: noCharge } as const;
  return { body: { ...cached, ...said, cached: true }, costFemtoUsd };
}

async function readCached(
  ports: Pick<Ports, 'answers'>,
  tenant: string,
  key: string,
): Promise<CachedAnswer | undefined> {
  const kept = await ports.answers.find(tenant, key);
  return kept === undefined ? undefined : CachedAnswer.parse(JSON.parse(kept));
}

/** Says a kept answer again, and notes in the ledger what that saved. */
export async function* replay(
  ports: Pick<Ports, 'ledger' | 'clock' | 'ids' | 'telemetry'>,
  turn: ChatTurn,
  { body, costFemtoUsd }: FoundAnswer,
): AsyncGenerator<ChatEvent, AnswerBody> {
  yield { type: 'text-delta', text: body.answer };
  const { tenant, requestId, messageId } = turn;
  const cause = {
    tenant,
    requestId,
    messageId,
    conversationId: turn.conversation.id,
    useCase: 'chat',
  } as const;
  await recordCacheHit(ports, { ...cause, model: body.model, savedFemtoUsd: costFemtoUsd }).catch(
    (error: unknown) => ports.telemetry.degraded('cost ledger', error),
  );
  return body;
}

/** Keeps an answer that is whole and sure. A cache that is down costs speed, never the answer. */
export async function keepAnswer(
  ports: Pick<Ports, 'answers' | 'clock' | 'telemetry'>,
  turn: ChatTurn,
  key: string,
  { body, sentences }: KnowledgeAnswer,
): Promise<void> {
  if (body.finish !== 'complete' || body.confidence.level === 'low' || sentences.length === 0) return;
  const { citations, confidence, category, model, charge } = body;
  const costFemtoUsd = charge.femtoUsd.toString();
  const kept = { sentences: [...sentences], citations, confidence, category, model, costFemtoUsd };
  await ports.answers
    .save(
      turn.tenant,
      key,
      JSON.stringify(kept satisfies z.input<typeof CachedAnswer>),
      ports.clock.now() + keptMs,
    )
    .catch((error: unknown) => ports.telemetry.degraded('answer-cache', error));
}
