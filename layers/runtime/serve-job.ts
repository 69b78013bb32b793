import type { Context } from 'aws-lambda';
import * as z from 'zod';
import type { JobName } from '#contract/jobs.ts';
import type { Clock } from '#core/ports.ts';
import type { FailedMessage, QueuedMessage, QueueHandler, ScheduleHandler } from './job-handler.ts';
import type { Observer } from './observe.ts';

/** What a job's Lambda is made of. */
export interface ServedJob {
  readonly job: JobName;
  readonly message: z.ZodType;
  readonly clock: Clock;
  readonly observer: Observer;
}

/** Exactly the messages that have to come again. */
export interface BatchReply {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

type Entry<T> = (event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>) => Promise<T>;

const QueueEvent = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

/** Records of a stream are told by their place in it: Lambda goes on from the first that failed. */
const StreamEvent = z.object({
  Records: z.array(z.object({ dynamodb: z.object({ SequenceNumber: z.string(), NewImage: z.unknown() }) })),
});

/** What is left of a run for a clean end, ms. */
const reserveMs = 3_000;

/** A Lambda entry for the messages of a queue. One that cannot be read fails alone, and ends among the dead letters. */
export function serveQueue<M>(
  served: ServedJob & { readonly message: z.ZodType<M> },
  handle: QueueHandler<M>,
): Entry<BatchReply> {
  return serveBatch(served, handle, (event) =>
    QueueEvent.parse(event).Records.map(({ messageId: id, body }) => ({ id, read: () => JSON.parse(body) })),
  );
}

/** A Lambda entry for the changes of a table: the new row of each. */
export function serveStream<M>(
  served: ServedJob & { readonly message: z.ZodType<M> },
  handle: QueueHandler<M>,
): Entry<BatchReply> {
  return serveBatch(served, handle, (event) =>
    StreamEvent.parse(event).Records.map(({ dynamodb: { SequenceNumber: id, NewImage } }) => ({
      id,
      read: () => NewImage,
    })),
  );
}

/** A message as it came, not yet checked. */
interface RawMessage {
  readonly id: string;
  readonly read: () => unknown;
}

function serveBatch<M>(
  served: ServedJob & { readonly message: z.ZodType<M> },
  handle: QueueHandler<M>,
  messagesIn: (event: unknown) => readonly RawMessage[],
): Entry<BatchReply> {
  const { job, clock, observer } = served;
  return async (event, context) => {
    const startedAt = clock.now();
    const raw = messagesIn(event);
    const messages: QueuedMessage<M>[] = [];
    const failed: FailedMessage[] = [];
    for (const { id, read: readRaw } of raw) {
      const read = readMessage(readRaw, served.message);
      if (read.type === 'read') messages.push({ id, message: read.message });
      else failed.push({ id, cause: read.cause });
    }
    const deadline = deadlineOf(context);
    const handled = await handle({ messages, deadline }).catch((cause: unknown) =>
      messages.map(({ id }) => ({ id, cause })),
    );
    failed.push(...handled);
    for (const { cause } of failed) observer.degraded(job, cause);
    observer.jobEnded({
      job,
      messages: raw.length,
      failed: failed.length,
      latencyMs: clock.now() - startedAt,
    });
    return { batchItemFailures: failed.map(({ id }) => ({ itemIdentifier: id })) };
  };
}

/** A Lambda entry for the clock. A run that fails is tried again by Lambda. */
export function serveSchedule<M>(
  served: ServedJob & { readonly message: z.ZodType<M> },
  handle: ScheduleHandler<M>,
): Entry<void> {
  const { job, clock, observer } = served;
  return async (event, context) => {
    const startedAt = clock.now();
    const ended = (failed: number): void =>
      observer.jobEnded({ job, messages: 1, failed, latencyMs: clock.now() - startedAt });
    try {
      await handle({ message: served.message.parse(event), deadline: deadlineOf(context) });
      ended(0);
    } catch (cause) {
      observer.degraded(job, cause);
      ended(1);
      throw cause;
    }
  };
}

function readMessage<M>(
  readRaw: () => unknown,
  schema: z.ZodType<M>,
): { readonly type: 'read'; readonly message: M } | { readonly type: 'broken'; readonly cause: unknown } {
  try {
    return { type: 'read', message: schema.parse(readRaw()) };
  } catch (cause) {
    return { type: 'broken', cause };
  }
}

function deadlineOf(context: Pick<Context, 'getRemainingTimeInMillis'>): AbortSignal {
  const left = context.getRemainingTimeInMillis() - reserveMs;
  return left > 0 ? AbortSignal.timeout(left) : AbortSignal.abort();
}
