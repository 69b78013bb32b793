import {
  GetObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import * as z from 'zod';
import type { BlobStore } from '#core/ports.ts';

/** S3 streams bodies in Node; the SDK's type allows for browsers too. */
const Body = z.custom<AsyncIterable<Uint8Array>>(
  (body) => typeof body === 'object' && body !== null && Symbol.asyncIterator in body,
);

/** Blobs in one bucket of S3. */
export function s3BlobStore({
  client,
  bucket,
}: {
  readonly client: S3Client;
  readonly bucket: string;
}): BlobStore {
  return {
    async read(key) {
      try {
        const reply = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return { key, size: reply.ContentLength ?? 0, bytes: Body.parse(reply.Body) };
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    async write(key, bytes) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes }));
    },
    async *list(prefix) {
      let next: string | undefined;
      do {
        const page: ListObjectsV2CommandOutput = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: next }),
        );
        for (const { Key: key, Size: size = 0 } of page.Contents ?? [])
          if (key !== undefined) yield { key, size };
        next = page.NextContinuationToken;
      } while (next !== undefined);
    },
  };
}
