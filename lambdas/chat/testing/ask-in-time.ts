import type { Answer, ChatEvent } from '#contract/chat.ts';
import { answerChat } from '#core/chat/answer-chat.ts';
import { textOf } from '#core/chat/text-of.ts';
import type { Ports } from '#core/ports.ts';
import { startStopwatch } from '#adapters/testing/start-stopwatch.ts';
import { eachInTime } from '#runtime/in-time.ts';
import { shopErrorOf } from '#runtime/problem-of.ts';

/** What a turn came to for its reader. */
export interface TurnOutcome {
  readonly events: readonly ChatEvent[];
  readonly failure: unknown;
  /** It went on past its deadline and half a second. */
  readonly isLate: boolean;
  /** What the reader saw of the answer in the end. */
  readonly shown: string;
}

/** What a turn may take beyond its deadline, ms. */
const graceMs = 500;

/** Asks one question and draws every event to the turn's end, or its deadline, as the function does. */
export async function askInTime(
  ports: Ports,
  tenant: string,
  { turnMs = 8_000 }: { readonly turnMs?: number } = {},
): Promise<TurnOutcome> {
  using watch = startStopwatch();
  const events: ChatEvent[] = [];
  const deadline = AbortSignal.timeout(turnMs);
  const turn = answerChat(ports, {
    caller: { tenant, id: 'guest', roles: ['shopper'] },
    requestId: 'r',
    body: { message: 'How long do I have to return something?' },
    deadline,
    idempotency: { key: 'key', fingerprint: 'f' },
  });
  const outcome = (failure: unknown): TurnOutcome => ({
    events,
    failure,
    isLate: watch.ms() > turnMs + graceMs,
    shown: textOf(events),
  });
  try {
    for await (const { event } of eachInTime(turn, deadline)) events.push(event);
    return outcome(undefined);
  } catch (failure) {
    return outcome(shopErrorOf(failure));
  }
}

/** The answer that ended a turn. */
export function answerOf({ events, failure }: TurnOutcome): Answer {
  const last = events.at(-1);
  if (last?.type !== 'answer-end') throw new Error('The turn has no answer', { cause: failure });
  const { type: _, ...answer } = last;
  return answer;
}
