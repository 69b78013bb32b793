import * as z from 'zod';
import { Answer, type ChatEvent } from '#contract/chat.ts';
import { hiddenAmong } from '../../catalogue/hidden-among.ts';
import { noCharge } from '../../costs/charge.ts';
import { recordCacheHit } from '../../costs/record-cache-hit.ts';
import { noUsage } from '../../models/usage.ts';
import type { Ports } from '../../ports.ts';
import type { AnswerBody } from '../answer-body.ts';
import type { ChatTurn } from '../chat-turn.ts';
import { fillFacts } from '../fill-facts.ts';

/** An answer as it is kept: facts are filled in again each time it is said. */
export const KeptAnswer = z.strictObject({
  sentences: z.array(z.string()),
  productIds: z.array(z.string()).describe('The products it cites'),
  costFemtoUsd: z.string().regex(/^\d+$/u).describe('What it cost when it was made'),
  ...Answer.pick({ citations: true, confidence: true, category: true, model: true }).shape,
});
export type KeptAnswer = z.infer<typeof KeptAnswer>;

/** An answer out of the cache: as it is said now, and as it is kept. */
export interface FoundAnswer {
  readonly body: AnswerBody;
  readonly kept: KeptAnswer;
}

/** The answer kept under a key, unless there is none or it is about a product that is gone or hidden. */
export async function readKeptAnswer(
  ports: Pick<Ports, 'answers' | 'catalogue' | 'telemetry'>,
  turn: ChatTurn,
  key: string,
): Promise<FoundAnswer | undefined> {
  const kept = await readCached(ports, turn.tenant, key, KeptAnswer);
  if (kept === undefined) return undefined;
  const { sentences, productIds, costFemtoUsd: _, ...cached } = kept;
  if ((await hiddenAmong(ports, turn.tenant, productIds)).size > 0) return undefined;
  const filled = await fillFacts(ports, turn.tenant, turn.understanding.language, sentences.join(''));
  if (filled === undefined) return undefined;
  const said = { answer: filled.trim(), finish: 'complete', usage: noUsage, charge: noCharge } as const;
  return { body: { ...cached, ...said, cached: true }, kept };
}

/** What is kept under a key. A cache that is down, or holds what an older version wrote, costs speed only. */
export async function readCached<T>(
  ports: Pick<Ports, 'answers' | 'telemetry'>,
  tenant: string,
  key: string,
  schema: z.ZodType<T>,
): Promise<T | undefined> {
  try {
    const kept = await ports.answers.find(tenant, key);
    return kept === undefined ? undefined : schema.parse(JSON.parse(kept));
  } catch (error) {
    ports.telemetry.degraded('answer-cache', error);
    return undefined;
  }
}

/** Says a kept answer again, and notes in the ledger what that saved. */
export async function* replay(
  ports: Pick<Ports, 'ledger' | 'clock' | 'ids' | 'telemetry'>,
  turn: ChatTurn,
  { body, kept }: FoundAnswer,
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
  await recordCacheHit(ports, {
    ...cause,
    model: body.model,
    savedFemtoUsd: BigInt(kept.costFemtoUsd),
  }).catch((error: unknown) => ports.telemetry.degraded('cost ledger', error));
  return body;
}
