import { ShopError } from '../errors.ts';
import type { Clock, ReplyClaim, ReplyStore } from '../ports.ts';

const day = 24 * 60 * 60_000;
const longestBody = 350_000;

interface Kept {
  readonly claim: ReplyClaim;
  readonly expiresAt: number;
  readonly reply?: { readonly status: number; readonly body: string };
}

/** Replies that live as long as the process. */
export function memoryReplyStore(clock: Clock): ReplyStore {
  const kept = new Map<string, Kept>();
  const holds = (claim: ReplyClaim) => {
    const found = kept.get(keyOf(claim));
    return found?.reply === undefined && found?.claim.leaseUntil === claim.leaseUntil;
  };
  return {
    async claim(claim) {
      const now = clock.now();
      const found = kept.get(keyOf(claim));
      if (found !== undefined && found.expiresAt > now) {
        if (found.claim.fingerprint !== claim.fingerprint) return { type: 'other-request' };
        if (found.reply !== undefined) return { type: 'done', ...found.reply };
        if (found.claim.leaseUntil > now) return { type: 'running' };
      }
      kept.set(keyOf(claim), { claim, expiresAt: now + day });
      return { type: 'claimed' };
    },

    async settle(claim, reply) {
      const size = Buffer.byteLength(reply.body);
      if (size > longestBody) {
        throw new ShopError('internal-error', `A reply of ${size} bytes is too long to be kept for 24 hours`);
      }
      if (holds(claim)) kept.set(keyOf(claim), { claim, reply, expiresAt: clock.now() + day });
    },

    async release(claim) {
      if (holds(claim)) kept.delete(keyOf(claim));
    },
  };
}

function keyOf({ tenant, key }: ReplyClaim): string {
  return JSON.stringify([tenant, key]);
}
