import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Clock, Telemetry, VectorIndex } from '#core/ports.ts';
import type { MadeWith } from '../offline/sqlite-index/file-settings.ts';
import type { SearchWeights } from '../offline/sqlite-index/search-shelf.ts';
import { sqliteIndex } from '../offline/sqlite-index/sqlite-index.ts';
import type { SnapshotStore } from './snapshot-store.ts';

export interface ReaderOptions {
  readonly store: SnapshotStore;
  /** Where copies lie, as long as they are open. */
  readonly folder: string;
  readonly embedder: MadeWith;
  readonly weights?: SearchWeights;
  /** The version of a tenant's knowledge: as long as it is the same, nobody looks for a newer snapshot. */
  readonly knowledgeVersion: (tenant: string) => Promise<number>;
  readonly telemetry: Pick<Telemetry, 'degraded'>;
  readonly clock: Pick<Clock, 'now'>;
}

interface OpenSnapshot {
  /** Undefined when the tenant has none. */
  readonly index: (VectorIndex & { close(): void }) | undefined;
  readonly file: string;
  readonly version: string | undefined;
  readonly knowledge: number | undefined;
}

/** How long a store that failed, or a snapshot that is refused, is left alone, ms: a snapshot is too large to be fetched in vain. */
const restMs = 5_000;

/** Opens the newest snapshot of each tenant, and keeps it open until there is a newer one. */
export function snapshotReader(options: ReaderOptions) {
  const { store, folder, embedder, weights, telemetry, clock } = options;
  const open = new Map<string, OpenSnapshot>();
  const loading = new Map<string, Promise<OpenSnapshot>>();
  const resting = new Map<string, { readonly until: number; readonly cause: unknown }>();
  let copies = 0;

  async function load(tenant: string, knowledge: number | undefined): Promise<OpenSnapshot> {
    const before = open.get(tenant);
    copies += 1;
    const file = path.join(folder, `read-${process.pid}-${copies}.sqlite`);
    const fetched = await store.fetch(tenant, file, before?.version);
    if (fetched?.isNew === false && before !== undefined) return keep(tenant, { ...before, knowledge });
    const opened =
      fetched === undefined
        ? { index: undefined, version: undefined }
        : openCopy(tenant, file, fetched.version);
    before?.index?.close();
    if (before !== undefined) rmSync(before.file, { force: true });
    return keep(tenant, { ...opened, file, knowledge });
  }

  function openCopy(tenant: string, file: string, version: string) {
    const place = store.placeOf(tenant);
    try {
      return {
        version,
        index: sqliteIndex({ path: file, place, readOnly: true, embedder, ...(weights && { weights }) }),
      };
    } catch (cause) {
      rmSync(file, { force: true });
      throw cause;
    }
  }

  function keep(tenant: string, snapshot: OpenSnapshot): OpenSnapshot {
    open.set(tenant, snapshot);
    return snapshot;
  }

  /** Several searches at once wait for one load. */
  function loadOnce(tenant: string, knowledge: number | undefined): Promise<OpenSnapshot> {
    const running = loading.get(tenant) ?? load(tenant, knowledge).finally(() => loading.delete(tenant));
    loading.set(tenant, running);
    return running;
  }

  return {
    /** The index as it was published last, or the one before where the store fails. Undefined when there is none. */
    async newest(tenant: string): Promise<VectorIndex | undefined> {
      const before = open.get(tenant);
      const rest = resting.get(tenant);
      if (rest !== undefined && clock.now() < rest.until) {
        if (before === undefined) throw rest.cause;
        return before.index;
      }
      try {
        const knowledge = await options.knowledgeVersion(tenant);
        if (before !== undefined && before.knowledge === knowledge) return before.index;
        return (await loadOnce(tenant, knowledge)).index;
      } catch (cause) {
        resting.set(tenant, { until: clock.now() + restMs, cause });
        if (before === undefined) throw cause;
        telemetry.degraded('snapshot', cause);
        return before.index;
      }
    },
  };
}
