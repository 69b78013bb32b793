import type { KnownRoute } from '#contract/routes.ts';
import type { ReplyOf, RequestOf } from './api-types.ts';
import { unreachable } from './failure.ts';
import { guestSession, type TokenSource } from './guest-session.ts';
import type { Keep } from './keep.ts';
import type { Outcome } from './outcome.ts';
import type { Parts } from './request-of.ts';
import { type Send, sendTo } from './send.ts';

/** A client of Aisle's API, typed from its route table. Every POST carries an idempotency key. */
export interface Api {
  /** Calls a route and reads its whole reply. */
  readonly call: <K extends KnownRoute>(
    route: K,
    request: RequestOf<K> & Parts,
  ) => Promise<Outcome<ReplyOf<K>>>;
}

/** Where the API stands, whose shop asks, and where the shopper's token is kept. Only tests send elsewhere. */
export interface ApiOptions {
  readonly origin: string;
  readonly siteKey?: string | undefined;
  readonly keep: Keep;
  readonly fetch?: typeof fetch;
}

/** Makes a client that gets, keeps and renews a guest session by itself. */
export function createApi(options: ApiOptions): Api {
  return apiWith(guestSend(options));
}

/** A client of whole replies. */
export function apiWith(send: TokenSend): Api {
  return { call: (route, request) => replyTo(send(route, request)) };
}

/** Sends a request with a token. */
export type TokenSend = (route: KnownRoute, parts: Parts) => Promise<Outcome<Response>>;

/** Sends with the token of a guest session, which begins with the first request. */
export function guestSend({ origin, siteKey, keep, fetch = globalThis.fetch }: ApiOptions): TokenSend {
  const send = sendTo(origin, fetch);
  const begin = () => {
    const body = siteKey === undefined ? {} : { siteKey };
    return replyTo<'POST /v1/guest-sessions'>(send('POST /v1/guest-sessions', { body }, undefined));
  };
  return tokenSend(send, guestSession(keep, begin));
}

/** Sends with the tokens it is handed; one that is refused is replaced once. */
export function tokenSend(send: Send, tokens: TokenSource): TokenSend {
  return async (route, parts) => {
    const token = await tokens.token();
    if (!token.ok) return token;
    const sent = await send(route, parts, token.reply);
    if (sent.ok || sent.failure.code !== 'unauthenticated') return sent;
    tokens.drop(token.reply);
    const renewed = await tokens.token();
    return renewed.ok ? send(route, parts, renewed.reply) : renewed;
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
