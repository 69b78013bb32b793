import { orderKey } from '#core/descriptions/jobs/order-key.ts';
import type { BlobStore, Ids, JobQueue } from '#core/ports.ts';

/**
 * Orders as objects of a bucket: EventBridge tells a queue of each, the queue a function, and what fails for good is a
 * dead letter. An object is empty, its key says all.
 */
export function s3JobQueue(orders: Pick<BlobStore, 'write'>, ids: Ids): JobQueue {
  return {
    async send(wanted) {
      await Promise.all(wanted.map((order) => orders.write(orderKey(order, ids.next()), new Uint8Array())));
    },
  };
}
