import type { IndexChange } from '#core/ports.ts';
import type { StoredEntry } from './build-segment.ts';
import { growShelf } from './grow-shelf.ts';
import { inTransaction } from './in-transaction.ts';
import type { IndexFile } from './open-index-file.ts';

/** Replaces the passages of sources in one transaction: whoever looks, even after a crash, sees all of it or nothing. */
export function replaceSources(file: IndexFile, tenant: string, { sourceIds, entries }: IndexChange): void {
  const sources = new Set([...sourceIds, ...entries.map(({ passage }) => passage.sourceId)]);
  inTransaction(file.db, 'write', () => {
    const changed = new Map<string, StoredEntry[]>();
    const addedTo = (kind: string) => {
      const added = changed.get(kind) ?? [];
      changed.set(kind, added);
      return added;
    };
    for (const source of sources) {
      for (const { id, kind } of file.passages.takeSource(tenant, source)) {
        file.removals.add({ tenant, kind }, id);
        addedTo(kind);
      }
    }
    for (const { passage, vector } of entries) {
      addedTo(passage.kind).push({ passage, vector, id: file.passages.add(tenant, passage, vector) });
    }
    for (const [kind, added] of changed) growShelf(file, { tenant, kind }, added);
  });
}
