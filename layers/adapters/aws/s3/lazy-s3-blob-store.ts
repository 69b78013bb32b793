import type { BlobStore } from '#core/ports.ts';
import { lazy } from '../../lazy.ts';

/** A bucket whose name is asked for, and whose client is loaded, with the first call: most functions never need it. */
export function lazyS3BlobStore(bucketName: () => string): BlobStore {
  const load = lazy(async () => {
    const [{ s3Client }, { s3BlobStore }] = await Promise.all([
      import('./s3-client.ts'),
      import('./s3-blob-store.ts'),
    ]);
    return s3BlobStore({ client: s3Client(), bucket: bucketName() });
  });
  return {
    find: async (key) => await (await load()).find(key),
    read: async (key) => await (await load()).read(key),
    write: async (key, bytes, media) => await (await load()).write(key, bytes, media),
    async *list(prefix) {
      yield* (await load()).list(prefix);
    },
  };
}
