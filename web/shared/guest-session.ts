import type { GuestSessionReply } from '#contract/guest-session.ts';
import type { Keep } from './keep.ts';
import type { Outcome } from './outcome.ts';

const key = 'aisle.guest';
const renewBeforeMs = 60_000;

/** Hands out somebody’s token. */
export interface TokenSource {
  /** The remembered token, or a new one when it is about to expire. */
  readonly token: () => Promise<Outcome<string>>;
  /** Forgets a token that the server no longer accepts. */
  readonly drop: (token: string) => void;
}

/** Keeps one guest session for all callers of a page; `begin` asks the server for a new one. */
export function guestSession(keep: Keep, begin: () => Promise<Outcome<GuestSessionReply>>): TokenSource {
  let beginning: Promise<Outcome<string>> | undefined;

  async function renew(): Promise<Outcome<string>> {
    const begun = await begin();
    beginning = undefined;
    if (!begun.ok) return begun;
    keep.write(key, JSON.stringify(begun.reply));
    return { ok: true, reply: begun.reply.token };
  }

  return {
    async token() {
      const kept = readSession(keep.read(key));
      if (kept !== undefined && kept.expiresAtMs - Date.now() > renewBeforeMs) {
        return { ok: true, reply: kept.token };
      }
      return (beginning ??= renew());
    },
    drop(token) {
      if (readSession(keep.read(key))?.token === token) keep.remove(key);
    },
  };
}

function readSession(text: string | undefined): { token: string; expiresAtMs: number } | undefined {
  if (text === undefined) return undefined;
  try {
    const { token, expiresAt }: Record<string, unknown> = JSON.parse(text);
    if (typeof token !== 'string' || typeof expiresAt !== 'string') return undefined;
    return { token, expiresAtMs: Date.parse(expiresAt) };
  } catch {
    return undefined;
  }
}
