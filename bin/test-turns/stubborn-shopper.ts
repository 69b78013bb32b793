import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatEvent } from '#contract/chat.ts';
import { GuestSessionReply } from '#contract/guest-session.ts';
import { Problem, type ProblemCode } from '#contract/problem.ts';
import { textOf } from '#core/chat/text-of.ts';
import { readEvents } from './read-events.ts';

/** What a shopper saw of one question, from the first try to the last. */
export interface SeenTurn {
  readonly mark: string;
  readonly token: string;
  /** Of every `answer-start` seen: one turn, however often it is asked for. */
  readonly acknowledged: ReadonlySet<string>;
  readonly conversationId: string | undefined;
  readonly shown: string;
  readonly end: 'answered' | ProblemCode;
  readonly tries: number;
}

const pauseMs = 100;
/** Longer than a turn's lease and a client's patience, ms: a turn that has no end by then has none. */
const mostMs = 300_000;

/** Asks for a guest's token until somebody is there to give one. */
export async function stubbornGuest(address: () => string): Promise<string> {
  for (;;) {
    const reply = await fetch(`${address()}/v1/guest-sessions`, { method: 'POST' })
      .then(async (response) => (response.ok ? await response.text() : undefined))
      .catch(unlessCut);
    if (reply !== undefined) return GuestSessionReply.parse(JSON.parse(reply)).token;
    await sleep(pauseMs);
  }
}

/** A question and how its shopper asks it. */
export interface Asking {
  readonly token: string;
  readonly mark: string;
  readonly message: string;
  readonly conversationId: string | undefined;
  /** After how long the shopper cuts the line, ms, try by try; after the last of them it stays. */
  readonly cutsMs: readonly number[];
}

/** Asks a question and repeats it under its key, from where it was cut off, until the turn has an end. */
export async function askUntilEnd(address: () => string, asking: Asking): Promise<SeenTurn> {
  const { mark, token } = asking;
  const giveUpAt = Date.now() + mostMs;
  const seen: Seen = {
    acknowledged: new Set(),
    events: [],
    conversationId: asking.conversationId,
    lastId: 0,
    tries: 0,
    end: undefined,
  };
  while (seen.end === undefined && Date.now() < giveUpAt) {
    seen.tries += 1;
    await askOnce(address(), asking, seen).catch(unlessCut);
    if (seen.end === undefined) await sleep(pauseMs);
  }
  const { acknowledged, conversationId, events, tries, end = 'deadline-exceeded' } = seen;
  return { mark, token, acknowledged, conversationId, shown: textOf(events), end, tries };
}

interface Seen {
  readonly acknowledged: Set<string>;
  readonly events: ChatEvent[];
  conversationId: string | undefined;
  lastId: number;
  tries: number;
  end: SeenTurn['end'] | undefined;
}

async function askOnce(address: string, asking: Asking, seen: Seen): Promise<void> {
  const { token, mark, message, conversationId, cutsMs } = asking;
  const cutMs = cutsMs[seen.tries - 1];
  const response = await fetch(`${address}/v1/chat`, {
    method: 'POST',
    signal: cutMs === undefined ? null : AbortSignal.timeout(Math.round(cutMs)),
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': `key-${mark}`,
      ...(seen.lastId > 0 && { 'last-event-id': String(seen.lastId) }),
    },
    body: JSON.stringify({ message, ...(conversationId !== undefined && { conversationId }) }),
  });
  if (response.status !== 200 || response.body === null) {
    const { code } = Problem.parse(JSON.parse(await response.text()));
    if (!passing.has(code)) seen.end = code;
    return;
  }
  for await (const { id, event } of readEvents(response.body)) {
    seen.events.push(event);
    if (event.type === 'error') {
      if (!passing.has(event.problem.code)) seen.end = event.problem.code;
      return;
    }
    seen.lastId = id ?? seen.lastId;
    if (event.type === 'answer-start') {
      seen.acknowledged.add(event.messageId);
      seen.conversationId = event.conversationId;
    }
    if (event.type === 'answer-end') seen.end = 'answered';
  }
}

/** A cut connection is what this shopper is for: it asks again. */
function unlessCut(error: unknown): void {
  const isCut =
    error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError');
  if (!isCut) throw error;
}

/** Refusals after which a client comes again. */
const passing: ReadonlySet<ProblemCode> = new Set(['unavailable', 'deadline-exceeded', 'too-many-requests']);
