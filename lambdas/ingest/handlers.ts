import { ingestBlobs } from '#core/knowledge/ingest-blobs.ts';
import type { Ports } from '#core/ports.ts';
import type { JobHandler } from '#runtime/job-handler.ts';
import { importBlobs } from './import-blobs.ts';

/** Makes the shop's knowledge follow its bucket, and takes in its files of products. A document that is broken is a status of its source, not a failure. */
export const handlers =
  (ports: Ports): JobHandler<'ingest'> =>
  async ({ messages, deadline }) => {
    const keyed = messages.map(({ id, message }) => ({ id, key: message.detail.object.key }));
    const keys = keyed.map(({ key }) => key);
    const failures = [
      ...(await ingestBlobs(ports, { keys, signal: deadline })),
      ...(await importBlobs(ports, { keys, signal: deadline })),
    ];
    const causes = new Map(failures.map(({ key, cause }) => [key, cause]));
    return keyed.filter(({ key }) => causes.has(key)).map(({ id, key }) => ({ id, cause: causes.get(key) }));
  };
