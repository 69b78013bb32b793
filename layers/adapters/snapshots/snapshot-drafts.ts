import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ShopError } from '#core/errors.ts';
import type { IndexChange, VectorIndex } from '#core/ports.ts';
import type { MadeWith } from '../offline/sqlite-index/file-settings.ts';
import { sqliteIndex } from '../offline/sqlite-index/sqlite-index.ts';
import type { SnapshotStore } from './snapshot-store.ts';

export interface DraftOptions {
  readonly store: SnapshotStore;
  /** Where drafts lie. */
  readonly folder: string;
  readonly embedder: MadeWith;
}

interface Draft {
  readonly file: string;
  /** Undefined while the file is closed. */
  index: (VectorIndex & { close(): void }) | undefined;
  /** The version in the store that it began as. */
  base: string | undefined;
  /** What was changed since, as long as it can be done again; undefined when it is too much to be kept. */
  changes: readonly IndexChange[] | undefined;
}

/** Passages and removals of changes that are kept: some 10 MB. */
const mostKept = 2_000;
const tries = 5;

/**
 * Changes snapshots: a draft begins as the newest one, and takes its place unless somebody else's did meanwhile. Then the
 * changes are made again on theirs, if they are few; else it fails with `conflict`, and whoever made them makes them again.
 */
export function snapshotDrafts({ store, folder, embedder }: DraftOptions) {
  const drafts = new Map<string, Draft>();
  const queues = new Map<string, Promise<unknown>>();

  /** One after the other for a tenant. */
  function inTurn<T>(tenant: string, work: (draft: Draft) => Promise<T>): Promise<T> {
    const draft =
      drafts.get(tenant) ?? newDraft(path.join(folder, `draft-${process.pid}-${drafts.size}.sqlite`));
    drafts.set(tenant, draft);
    const turn = (queues.get(tenant) ?? Promise.resolve()).catch(() => undefined).then(() => work(draft));
    queues.set(tenant, turn);
    return turn;
  }

  async function opened(tenant: string, draft: Draft): Promise<VectorIndex> {
    if (!isChanged(draft)) await beginAnew(tenant, draft);
    draft.index ??= sqliteIndex({ path: draft.file, place: store.placeOf(tenant), embedder });
    return draft.index;
  }

  async function beginAnew(tenant: string, draft: Draft): Promise<void> {
    const fetched = await store.fetch(tenant, `${draft.file}.new`, draft.base);
    if (fetched?.isNew === false) return;
    discard(draft);
    if (fetched === undefined) return;
    renameSync(`${draft.file}.new`, draft.file);
    draft.base = fetched.version;
  }

  async function change(tenant: string, draft: Draft, { sourceIds, entries }: IndexChange): Promise<void> {
    await (await opened(tenant, draft)).replace(tenant, { sourceIds, entries });
    const changes = draft.changes && [...draft.changes, { sourceIds, entries }];
    draft.changes = changes && sizeOf(changes) <= mostKept ? changes : undefined;
  }

  async function publish(tenant: string, draft: Draft): Promise<void> {
    for (let tried = 1; isChanged(draft); tried += 1) {
      draft.index?.close();
      draft.index = undefined;
      const version = await store.publish(tenant, draft.file, draft.base);
      if (version !== undefined) {
        draft.base = version;
        draft.changes = [];
        return;
      }
      const { changes } = draft;
      discard(draft);
      if (changes === undefined || tried === tries) throw overtaken(tenant);
      for (const again of changes) await change(tenant, draft, again);
    }
  }

  return {
    replace: (tenant: string, changed: IndexChange): Promise<void> =>
      inTurn(tenant, (draft) => change(tenant, draft, changed)),
    publish: (tenant: string): Promise<void> => inTurn(tenant, (draft) => publish(tenant, draft)),
  };
}

function newDraft(file: string): Draft {
  return { file, index: undefined, base: undefined, changes: [] };
}

function isChanged({ changes }: Draft): boolean {
  return changes === undefined || changes.length > 0;
}

function discard(draft: Draft): void {
  draft.index?.close();
  draft.index = undefined;
  draft.base = undefined;
  draft.changes = [];
  for (const end of ['', '-wal', '-shm']) rmSync(draft.file + end, { force: true });
}

function sizeOf(changes: readonly IndexChange[]): number {
  return changes.reduce((sum, { sourceIds, entries }) => sum + sourceIds.length + entries.length, 0);
}

function overtaken(tenant: string): ShopError {
  return new ShopError(
    'conflict',
    `The knowledge of ${tenant} is being changed by others: try again in a moment`,
    {
      retryAfterSeconds: 2,
    },
  );
}
