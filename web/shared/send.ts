import type { KnownRoute } from '#contract/routes.ts';
import { readFailure, unreachable } from './failure.ts';
import type { Outcome } from './outcome.ts';
import { type Parts, requestOf } from './request-of.ts';

const replyWithinMs = 20_000;

/** Sends one request; a refusal and a dead line are both failures. */
export type Send = (route: KnownRoute, parts: Parts, token: string | undefined) => Promise<Outcome<Response>>;

/** Sends to one origin. A reply must be whole within 20 s; a stream must only begin within them. */
export function sendTo(origin: string, fetch: typeof globalThis.fetch): Send {
  return async (route, parts, token) => {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), replyWithinMs);
    try {
      const { url, init } = requestOf(origin, route, parts, token);
      const response = await fetch(url, { ...init, signal: patience.signal });
      if (!response.ok) return { ok: false, failure: await readFailure(response) };
      return { ok: true, reply: isStream(response) ? response : await readWhole(response) };
    } catch {
      return { ok: false, failure: unreachable };
    } finally {
      clearTimeout(timer);
    }
  };
}

function isStream(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
}

async function readWhole(response: Response): Promise<Response> {
  const text = await response.text();
  return new Response(text === '' ? null : text, { headers: response.headers });
}
