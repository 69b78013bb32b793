import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Segment } from './segment.ts';
import { SegmentRow } from './segment-row.ts';
import type { ShelfKey } from './shelf.ts';

/** What is known of a stored segment without reading it. */
const SegmentEntry = z.object({
  id: z.number(),
  firstPassage: z.number(),
  lastPassage: z.number(),
  size: z.number(),
});
export type SegmentEntry = z.infer<typeof SegmentEntry>;

export type SegmentTable = ReturnType<typeof segmentTable>;

/** The prepared segments of an index file. */
export function segmentTable(db: DatabaseSync) {
  const list = db.prepare(
    'SELECT id, firstPassage, lastPassage, size FROM segments WHERE tenant = ? AND kind = ? ORDER BY id',
  );
  const read = db.prepare('SELECT * FROM segments WHERE id = ?');
  const drop = db.prepare('DELETE FROM segments WHERE id = ?');
  const add = db.prepare(`
    INSERT INTO segments (tenant, kind, firstPassage, lastPassage, size, ids, languages,
      lengths, terms, starts, postings, counts, numbers, scales, columns)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  return {
    /** The segments of a shelf, oldest first. */
    list: ({ tenant, kind }: ShelfKey) => list.all(tenant, kind).map((row) => SegmentEntry.parse(row)),
    read: (id: number): Segment => SegmentRow.parse(read.get(id)),
    drop(id: number): void {
      drop.run(id);
    },
    add({ tenant, kind }: ShelfKey, { ids, languages, words, codes, columns }: Segment): void {
      const { lengths, terms, starts, postings, counts } = words;
      const range = [ids.at(0) ?? 0, ids.at(-1) ?? 0, ids.length];
      const blobs = [lengths, terms, starts, postings, counts, codes.numbers, codes.scales, columns.words];
      add.run(tenant, kind, ...range, ids, languages, ...blobs);
    },
  };
}
