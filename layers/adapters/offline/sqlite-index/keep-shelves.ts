import * as z from 'zod';
import { type LoadedShelf, loadShelf } from './load-shelf.ts';
import type { IndexFile } from './open-index-file.ts';
import type { Shelf, ShelfKey } from './shelf.ts';

const DataVersion = z.object({ data_version: z.number() });

/** About 450 MB at 384 dimensions. */
const usuallyKept = 300_000;

export interface KeptShelves {
  /** The shelf as it stands in the file now. Call within a transaction. */
  open(key: ShelfKey): Shelf;
  /** This process changed the file; others' changes are seen by themselves. */
  changed(): void;
}

/**
 * Keeps the shelves searched lately in memory and true to the file, whoever changes it. Beyond `passagesKept` passages
 * those searched longest ago are dropped.
 */
export function keepShelves(file: IndexFile, passagesKept = usuallyKept): KeptShelves {
  const kept = new Map<string, LoadedShelf & { readonly state: string }>();
  const version = file.db.prepare('PRAGMA data_version');
  let ownChanges = 0;
  return {
    open(key) {
      const state = `${DataVersion.parse(version.get()).data_version}/${ownChanges}`;
      const name = JSON.stringify([key.tenant, key.kind]);
      const before = kept.get(name);
      const shelf = before?.state === state ? before : { ...loadShelf(file, key, before), state };
      kept.delete(name);
      if (shelf.size > 0) kept.set(name, shelf);
      dropOldest(kept, passagesKept);
      return shelf;
    },
    changed() {
      ownChanges += 1;
    },
  };
}

function dropOldest(kept: Map<string, Shelf>, passagesKept: number): void {
  let passages = Array.from(kept.values()).reduce((sum, { size }) => sum + size, 0);
  for (const [name, { size }] of kept) {
    if (passages <= passagesKept || kept.size === 1) return;
    kept.delete(name);
    passages -= size;
  }
}
