import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import type { SnapshotStore } from '../../snapshots/snapshot-store.ts';
import type { CallLimits } from '../../vendor-call/call-limits.ts';
import { s3Body } from './s3-body.ts';
import { s3Call, s3Limits, told } from './s3-call.ts';

/** A file on its way up, bytes a ms, is given up below this. */
const slowest = 1_000;

/** Snapshots in a bucket of S3, an object each; its ETag is the version, and S3 compares it before a write. */
export function s3SnapshotStore({
  client,
  bucket,
  limits = s3Limits,
}: {
  readonly client: S3Client;
  readonly bucket: string;
  readonly limits?: CallLimits;
}): SnapshotStore {
  const at = (tenant: string) => ({ Bucket: bucket, Key: keyOf(tenant) });
  return {
    placeOf: (tenant) => `s3://${bucket}/${keyOf(tenant)}`,

    async fetch(tenant, file, known) {
      const found = await s3Call(limits, async (abortSignal) => {
        const command = new GetObjectCommand({ ...at(tenant), IfNoneMatch: known });
        const reply = await client.send(command, { abortSignal }).catch(unlessStatus(304, 404));
        if (typeof reply === 'number') return reply;
        const size = told(reply.ContentLength, 'length');
        return { version: told(reply.ETag, 'ETag'), body: s3Body(reply.Body, size, limits) };
      });
      if (typeof found === 'number') {
        return found === 304 && known !== undefined ? { version: known, isNew: false } : undefined;
      }
      const draft = `${file}.part`;
      await pipeline(Readable.from(found.body), createWriteStream(draft));
      await rename(draft, file);
      return { version: found.version, isNew: true };
    },

    async publish(tenant, file, before) {
      const { size } = await stat(file);
      const edition = randomUUID();
      const longest = limits.attemptMs + Math.ceil(size / slowest);
      const patient = { ...limits, attemptMs: longest, totalMs: limits.attempts * longest };
      return await s3Call(patient, async (abortSignal) => {
        const body = createReadStream(file);
        const command = new PutObjectCommand({
          ...at(tenant),
          ...(before === undefined ? { IfNoneMatch: '*' } : { IfMatch: before }),
          Body: body,
          ContentLength: size,
          Metadata: { edition },
        });
        const reply = await client
          .send(command, { abortSignal })
          .catch(unlessStatus(412, 404))
          .finally(() => body.destroy());
        if (typeof reply !== 'number') return told(reply.ETag, 'ETag');
        // Perhaps it was ours that came first, and the word of it was lost.
        const there = await client
          .send(new HeadObjectCommand(at(tenant)), { abortSignal })
          .catch(unlessStatus(404));
        return typeof there !== 'number' && there.Metadata?.['edition'] === edition ? there.ETag : undefined;
      });
    },
  };
}

function keyOf(tenant: string): string {
  return `${encodeURIComponent(tenant)}.sqlite`;
}

const Refused = z.object({
  name: z.string(),
  $metadata: z.object({ httpStatusCode: z.number() }),
});

/** Statuses that say something of the object are outcomes; that the bucket is missing is not. */
function unlessStatus(...expected: readonly number[]): (error: unknown) => number {
  return (error) => {
    const refused = Refused.safeParse(error).data;
    const status = refused?.$metadata.httpStatusCode;
    if (status === undefined || !expected.includes(status) || refused?.name === 'NoSuchBucket') throw error;
    return status;
  };
}
