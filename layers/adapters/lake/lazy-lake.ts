import type { BlobStore, Lake } from '#core/ports.ts';
import { lazy } from '../lazy.ts';

/** A lake in a store of blobs, whose writer of Parquet is loaded with the first call. */
export function lazyLake(blobs: BlobStore): Lake {
  const load = lazy(async () => (await import('./parquet-lake.ts')).parquetLake(blobs));
  return {
    write: async (table, partition, rows) => await (await load()).write(table, partition, rows),
    has: async (table, partition) => await (await load()).has(table, partition),
  };
}
