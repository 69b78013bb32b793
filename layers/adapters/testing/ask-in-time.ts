import type { Answer, ChatEvent } from '#contract/chat.ts';
import { answerChat } from '#core/chat/answer-chat.ts';
import { textOf } from '#core/chat/text-of.ts';
import type { Ports } from '#core/ports.ts';

/** What a turn came to for its reader. */
export interface TurnOutcome {
  readonly events: readonly ChatEvent[];
  readonly failure: unknown;
  readonly tookMs: number;
  /** What the reader saw of the answer in the end. */
  readonly shown: string;
}

/** The time a turn has in these tests, ms. */
export const turnMs = 3_000;

/** Asks one question and draws every event to the turn's end. */
export async function askInTime(
  ports: Ports,
  tenant: string,
  changes: { readonly key?: string } = {},
): Promise<TurnOutcome> {
  const begin = performance.now();
  const events: ChatEvent[] = [];
  const turn = answerChat(ports, {
    caller: { tenant, id: 'guest', roles: ['shopper'] },
    requestId: 'r',
    body: { message: 'How long do I have to return something?' },
    deadline: AbortSignal.timeout(turnMs),
    idempotency: { key: changes.key ?? 'key', fingerprint: 'f' },
  });
  const outcome = (failure: unknown): TurnOutcome => ({
    events,
    failure,
    tookMs: performance.now() - begin,
    shown: textOf(events),
  });
  try {
    for await (const { event } of turn) events.push(event);
    return outcome(undefined);
  } catch (failure) {
    return outcome(failure);
  }
}

/** The answer that ended a turn. */
export function answerOf({ events, failure }: TurnOutcome): Answer {
  const last = events.at(-1);
  if (last?.type !== 'answer-end') throw new Error('The turn has no answer', { cause: failure });
  const { type: _, ...answer } = last;
  return answer;
}
