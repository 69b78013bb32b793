import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { SegmentEntry } from './segment-table.ts';
import type { ShelfKey } from './shelf.ts';

const Removal = z.object({ id: z.number(), passage: z.number() });
const Count = z.object({ count: z.number() });
export type Removal = z.infer<typeof Removal>;

export type RemovalTable = ReturnType<typeof removalTable>;

/** Passages that are gone but still stand in a segment of an index file. */
export function removalTable(db: DatabaseSync) {
  const add = db.prepare('INSERT INTO removals (tenant, kind, passage) VALUES (?, ?, ?)');
  const after = db.prepare(
    'SELECT id, passage FROM removals WHERE tenant = ? AND kind = ? AND id > ? ORDER BY id',
  );
  const count = db.prepare(
    'SELECT count(*) AS count FROM removals WHERE tenant = ? AND kind = ? AND passage BETWEEN ? AND ?',
  );
  const within = db.prepare(
    'SELECT id, passage FROM removals WHERE tenant = ? AND kind = ? AND passage BETWEEN ? AND ?',
  );
  const drop = db.prepare('DELETE FROM removals WHERE tenant = ? AND kind = ? AND passage BETWEEN ? AND ?');
  return {
    add({ tenant, kind }: ShelfKey, passage: number): void {
      add.run(tenant, kind, passage);
    },
    /** The removals of a shelf since removal `id`, oldest first. */
    after: ({ tenant, kind }: ShelfKey, id: number) =>
      after.all(tenant, kind, id).map((row) => Removal.parse(row)),
    /** How many passages are gone from a segment. */
    count: ({ tenant, kind }: ShelfKey, { firstPassage, lastPassage }: SegmentEntry) =>
      Count.parse(count.get(tenant, kind, firstPassage, lastPassage)).count,
    /** The passages that are gone from a segment. */
    within: ({ tenant, kind }: ShelfKey, { firstPassage, lastPassage }: SegmentEntry) =>
      new Set(within.all(tenant, kind, firstPassage, lastPassage).map((row) => Removal.parse(row).passage)),
    /** Forgets the removals from a segment that is itself dropped. */
    drop({ tenant, kind }: ShelfKey, { firstPassage, lastPassage }: SegmentEntry): void {
      drop.run(tenant, kind, firstPassage, lastPassage);
    },
  };
}
