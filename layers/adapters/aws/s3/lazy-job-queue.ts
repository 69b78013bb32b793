import type { BlobStore, Ids, JobQueue } from '#core/ports.ts';

/** A queue whose words are loaded with its first order: few functions send any. */
export function lazyJobQueue(orders: Pick<BlobStore, 'write'>, ids: Ids): JobQueue {
  return {
    async send(wanted) {
      const { s3JobQueue } = await import('./s3-job-queue.ts');
      await s3JobQueue(orders, ids).send(wanted);
    },
  };
}
