import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { BlobStore } from '#core/ports.ts';
import type { CallLimits } from '../../vendor-call/call-limits.ts';
import { s3Body } from './s3-body.ts';
import { s3Call, s3Limits, told } from './s3-call.ts';

/** What never changes is asked for once. */
const forEver = 'public, max-age=31536000, immutable';

/** Blobs in one bucket of S3. */
export function s3BlobStore({
  client,
  bucket,
  limits = s3Limits,
}: {
  readonly client: S3Client;
  readonly bucket: string;
  readonly limits?: CallLimits;
}): BlobStore {
  const at = (key: string) => ({ Bucket: bucket, Key: key });
  return {
    find: (key) =>
      s3Call(limits, async (abortSignal) => {
        const reply = await client
          .send(new HeadObjectCommand(at(key)), { abortSignal })
          .catch((error: unknown) => absent(error, NotFound));
        if (reply === undefined) return undefined;
        told(reply.ETag, 'ETag');
        return { key, size: told(reply.ContentLength, 'length') };
      }),

    read: (key) =>
      s3Call(limits, async (abortSignal) => {
        const reply = await client
          .send(new GetObjectCommand(at(key)), { abortSignal })
          .catch((error: unknown) => absent(error, NoSuchKey));
        if (reply === undefined) return undefined;
        told(reply.ETag, 'ETag');
        const size = told(reply.ContentLength, 'length');
        return { key, size, bytes: s3Body(reply.Body, size, limits) };
      }),

    async write(key, bytes, media) {
      const forBrowsers = media === undefined ? {} : { ContentType: media, CacheControl: forEver };
      await s3Call(limits, async (abortSignal) => {
        const { ETag } = await client.send(
          new PutObjectCommand({ ...at(key), Body: bytes, ...forBrowsers }),
          {
            abortSignal,
          },
        );
        return told(ETag, 'ETag');
      });
    },

    async *list(prefix) {
      let next: string | undefined;
      do {
        const command = new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: next });
        const page: ListObjectsV2CommandOutput = await s3Call(limits, async (abortSignal) => {
          const reply = await client.send(command, { abortSignal });
          told(reply.Name, 'bucket');
          return reply;
        });
        for (const { Key: key, Size: size = 0 } of page.Contents ?? [])
          if (key !== undefined) yield { key, size };
        next = page.NextContinuationToken;
      } while (next !== undefined);
    },
  };
}

/** Nothing there is no failure. */
function absent(error: unknown, kind: typeof NoSuchKey | typeof NotFound): undefined {
  if (error instanceof kind) return undefined;
  throw error;
}
