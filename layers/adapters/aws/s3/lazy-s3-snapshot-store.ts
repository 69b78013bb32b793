import type { SnapshotStore } from '../../snapshots/snapshot-store.ts';
import { lazy } from '../../lazy.ts';

/** Snapshots in a bucket whose client is loaded with the first call. */
export function lazyS3SnapshotStore(bucket: string): SnapshotStore {
  const load = lazy(async () => {
    const [{ s3Client }, { s3SnapshotStore }] = await Promise.all([
      import('./s3-client.ts'),
      import('./s3-snapshot-store.ts'),
    ]);
    return s3SnapshotStore({ client: s3Client(), bucket });
  });
  return {
    placeOf: (tenant) => `${tenant} in s3://${bucket}`,
    fetch: async (...asked) => await (await load()).fetch(...asked),
    publish: async (...file) => await (await load()).publish(...file),
  };
}
