import { ShopError } from '#core/errors.ts';
import type { Ports, ReplyClaim } from '#core/ports.ts';

/** A reply that can be given again. */
export interface RepeatableReply {
  readonly status: number;
  readonly body: string;
}

type ReplyPorts = Pick<Ports, 'replies' | 'clock' | 'telemetry'>;

/** Longest a request may hold its key without an end, ms: beyond any deadline. */
const leaseMs = 30_000;

/** A request that holds its key, and has to settle or release it. */
export interface HeldKey {
  settle(reply: RepeatableReply): Promise<void>;
  release(): Promise<void>;
}

/**
 * Executes a request once per idempotency key: the same request gets the stored reply, another one 422,
 * one at the same time 409. A request that failed leaves the key free for another try.
 */
export async function runOnce(
  ports: ReplyPorts,
  request: Omit<ReplyClaim, 'leaseUntil'>,
  execute: () => Promise<RepeatableReply>,
): Promise<RepeatableReply> {
  const claimed = await claimKey(ports, request);
  if (!('settle' in claimed)) return claimed;
  const reply = await execute().catch(async (error: unknown) => {
    await claimed.release();
    throw error;
  });
  await claimed.settle(reply);
  return reply;
}

/** Takes a key, or gives back what was replied under it. Fails where the key is another request's, or one runs under it. */
export async function claimKey(
  ports: ReplyPorts,
  request: Omit<ReplyClaim, 'leaseUntil'>,
): Promise<HeldKey | RepeatableReply> {
  const claim = { ...request, leaseUntil: ports.clock.now() + leaseMs };
  const stored = await ports.replies.claim(claim);
  switch (stored.type) {
    case 'done':
      return { status: stored.status, body: stored.body };
    case 'running':
      throw new ShopError('conflict', 'The same request is running: wait for its reply', {
        retryAfterSeconds: 1,
      });
    case 'other-request':
      throw new ShopError('idempotency-mismatch', 'Send a new Idempotency-Key with a new request');
    case 'claimed':
      return {
        settle: (reply) => orLapse(ports, ports.replies.settle(claim, reply)),
        release: () => orLapse(ports, ports.replies.release(claim)),
      };
  }
}

/** The request itself is over: where the store fails now, the claim lapses by itself. */
async function orLapse(ports: ReplyPorts, storing: Promise<void>): Promise<void> {
  try {
    await storing;
  } catch (error) {
    ports.telemetry.degraded('idempotent replies', error);
  }
}
