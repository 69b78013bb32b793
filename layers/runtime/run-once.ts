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

/**
 * Executes a request once per idempotency key: the same request gets the stored reply, another one 422,
 * one at the same time 409. A request that failed leaves the key free for another try.
 */
export async function runOnce(
  ports: ReplyPorts,
  request: Omit<ReplyClaim, 'leaseUntil'>,
  execute: () => Promise<RepeatableReply>,
): Promise<RepeatableReply> {
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
      return await settled(ports, claim, execute);
  }
}

async function settled(
  ports: ReplyPorts,
  claim: ReplyClaim,
  execute: () => Promise<RepeatableReply>,
): Promise<RepeatableReply> {
  const reply = await execute().catch(async (error: unknown) => {
    await orLapse(ports, ports.replies.release(claim));
    throw error;
  });
  await orLapse(ports, ports.replies.settle(claim, reply));
  return reply;
}

/** The request itself is over: where the store fails now, the claim lapses by itself. */
async function orLapse(ports: ReplyPorts, storing: Promise<void>): Promise<void> {
  try {
    await storing;
  } catch (error) {
    ports.telemetry.degraded('idempotent replies', error);
  }
}
