import type { ZodType } from 'zod';
import type { Ports, ReplyClaim } from '#core/ports.ts';
import type { Numbered } from './handlers.ts';
import { claimKey } from './run-once.ts';

/**
 * A stream that runs once per idempotency key: the same request gets the last event again, another one under its key 422,
 * one at the same time 409. A request that failed leaves the key free for another try.
 */
export async function* streamOnce<E>(
  ports: Pick<Ports, 'replies' | 'clock' | 'telemetry'>,
  idempotency: Omit<ReplyClaim, 'leaseUntil'> | undefined,
  schema: ZodType<E>,
  begin: () => AsyncGenerator<E>,
): AsyncGenerator<Numbered<E>> {
  if (idempotency === undefined) return yield* numbered(begin());
  const claimed = await claimKey(ports, idempotency);
  if (!('settle' in claimed)) {
    yield { id: 1, event: schema.parse(JSON.parse(claimed.body)) };
    return;
  }
  let last: E | undefined;
  try {
    for await (const one of numbered(begin())) {
      last = one.event;
      yield one;
    }
  } catch (error) {
    await claimed.release();
    throw error;
  }
  await claimed.settle({ status: 200, body: JSON.stringify(last) });
}

async function* numbered<E>(events: AsyncIterable<E>): AsyncGenerator<Numbered<E>> {
  let id = 0;
  for await (const event of events) {
    id += 1;
    yield { id, event };
  }
}
