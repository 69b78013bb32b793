import * as z from 'zod';
import { ingestBlob } from '#core/knowledge/ingest-blob.ts';
import type { Ports } from '#core/ports.ts';
import { keysInMessage } from './keys-in-message.ts';

const QueueEvent = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

/** Exactly the messages that have to come again. */
interface BatchReply {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** What is left for a clean end, ms. */
const reserve = 3000;

/** Takes in the documents that S3 reports through a queue, one message after the other. A document that is broken is a status of its source, not a failure. */
export const handlers =
  (ports: Ports) =>
  async (event: unknown, context: { getRemainingTimeInMillis(): number }): Promise<BatchReply> => {
    const { Records: messages } = QueueEvent.parse(event);
    const left = context.getRemainingTimeInMillis() - reserve;
    const signal = left > 0 ? AbortSignal.timeout(left) : AbortSignal.abort();
    const failed: string[] = [];
    for (const { messageId, body } of messages) {
      try {
        signal.throwIfAborted();
        for (const key of keysInMessage(body)) await ingestBlob(ports, { key, signal });
      } catch (error) {
        ports.telemetry.degraded('ingest', error);
        failed.push(messageId);
      }
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
