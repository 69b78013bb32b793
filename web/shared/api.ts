import type { KnownRoute } from '#contract/routes.ts';
import type { EventOf, ReplyOf, RequestOf, StreamingRoute } from './api-types.ts';
import { unreachable } from './failure.ts';
import { guestSession, type TokenSource } from './guest-session.ts';
import type { Keep } from './keep.ts';
import type { Outcome } from './outcome.ts';
import type { Parts } from './request-of.ts';
import { type Send, sendTo } from './send.ts';
import { readServerEvents } from './sse.ts';

/** The server sends a comment every 10 s. */
const idleMs = 30_000;

/** One event of a stream, with the id from which a broken stream resumes. */
export interface Streamed<Event> {
  readonly id: string;
  readonly event: Event;
}

/** A client of Aisle's API, typed from its route table. Every POST carries an idempotency key. */
export interface Api {
  /** Calls a route and reads its whole reply. */
  readonly call: <K extends KnownRoute>(
    route: K,
    request: RequestOf<K> & Parts,
  ) => Promise<Outcome<ReplyOf<K>>>;
  /** Calls a route that streams. Reading the events throws when the connection breaks. */
  readonly stream: <K extends StreamingRoute>(
    route: K,
    request: RequestOf<K> & Parts,
  ) => Promise<Outcome<AsyncIterable<Streamed<EventOf<K>>>>>;
}

/** Where the API stands, whose shop asks, and where the shopper's token is kept. Only tests send elsewhere. */
export interface ApiOptions {
  readonly origin: string;
  readonly siteKey?: string | undefined;
  readonly keep: Keep;
  readonly fetch?: typeof fetch;
}

/** Makes a client that gets, keeps and renews a guest session by itself. */
export function createApi({ origin, siteKey, keep, fetch = globalThis.fetch }: ApiOptions): Api {
  const send = sendTo(origin, fetch);
  const begin = () => {
    const body = siteKey === undefined ? {} : { siteKey };
    return replyTo<'POST /v1/guest-sessions'>(send('POST /v1/guest-sessions', { body }, undefined));
  };
  return apiWith(send, guestSession(keep, begin));
}

/** Makes a client that sends the tokens it is handed; one that is refused is replaced once. */
export function apiWith(send: Send, tokens: TokenSource): Api {
  async function sendWithToken(route: KnownRoute, parts: Parts): Promise<Outcome<Response>> {
    const token = await tokens.token();
    if (!token.ok) return token;
    const sent = await send(route, parts, token.reply);
    if (sent.ok || sent.failure.code !== 'unauthenticated') return sent;
    tokens.drop(token.reply);
    const renewed = await tokens.token();
    return renewed.ok ? send(route, parts, renewed.reply) : renewed;
  }

  return {
    call: (route, request) => replyTo(sendWithToken(route, request)),
    async stream(route, request) {
      const sent = await sendWithToken(route, { ...request, accept: 'text/event-stream' });
      return sent.ok ? { ok: true, reply: eventsOf(sent.reply) } : sent;
    },
  };
}

/** The border: the server checks its replies against the same table, so the page does not ship a validator. */
export async function replyTo<K extends KnownRoute>(
  sending: Promise<Outcome<Response>>,
): Promise<Outcome<ReplyOf<K>>> {
  const sent = await sending;
  if (!sent.ok) return sent;
  try {
    const text = await sent.reply.text();
    const reply: ReplyOf<K> = text === '' ? undefined : JSON.parse(text);
    return { ok: true, reply };
  } catch {
    return { ok: false, failure: unreachable };
  }
}

/** The same border for events. */
async function* eventsOf<Event>(response: Response): AsyncGenerator<Streamed<Event>> {
  if (response.body === null) return;
  for await (const { id, data } of readServerEvents(response.body, idleMs)) {
    const event: Event = JSON.parse(data);
    yield { id, event };
  }
}
