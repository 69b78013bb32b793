import type { KeyRange } from 'dynalite/db/index.js';
import type { Change, Database } from './open-database.ts';

/** Values of one kind under their keys; `put` and `delete` make changes for a batch. */
export type Records<V> = {
  get(key: string): V | undefined;
  put(key: string, value: V): Change;
  delete(key: string): Change;
  /** The values of a range of keys, up to its limit, batch by batch. */
  values(range?: KeyRange): AsyncIterable<readonly V[]>;
  entries(): AsyncIterable<readonly [string, V]>;
  clear(): Promise<void>;
};

/** How much one trip to LevelDB brings: so many values, or so many bytes. */
const batchSize = 100;
const trip = { highWaterMarkBytes: 256 * 1024 };

/**
 * Opens the part of the database under `path`. Reading one value is synchronous: 3 µs, where a trip to
 * the thread pool takes 25. (LevelDB's own sublevels cannot be read until they have opened.)
 */
export function openRecords<V>(database: Database, ...path: readonly string[]): Records<V> {
  const prefix = `${path.join('/')}/`;
  const all = addPrefix(prefix, {});
  return {
    get: (key) => database.getSync<string, V>(prefix + key, {}),
    put: (key, value) => ({ type: 'put', key: prefix + key, value }),
    delete: (key) => ({ type: 'del', key: prefix + key }),
    async *values(range = {}) {
      await using values = database.values<string, V>({ ...addPrefix(prefix, range), ...trip });
      for (;;) {
        const batch = await values.nextv(batchSize);
        if (!batch.length) return;
        yield batch;
      }
    },
    async *entries() {
      for await (const [key, value] of database.iterator<string, V>(all))
        yield [key.slice(prefix.length), value];
    },
    clear: () => database.clear(all),
  };
}

function addPrefix(prefix: string, { gt, gte = '', lt, lte, ...options }: KeyRange): KeyRange {
  const lower = gt === undefined ? { gte: prefix + gte } : { gt: prefix + gt };
  if (lte !== undefined) return { ...options, ...lower, lte: prefix + lte };
  return { ...options, ...lower, lt: lt === undefined ? endOf(prefix) : prefix + lt };
}

/** The first key after all that start with `prefix`: '0' follows '/'. */
function endOf(prefix: string): string {
  return `${prefix.slice(0, -1)}0`;
}
