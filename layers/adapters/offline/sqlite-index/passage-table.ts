import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { Passage } from '#core/knowledge/passage.ts';

const Place = z.object({ id: z.number(), kind: z.string() });
const Body = z.object({ body: z.string() });

/** Passages kept as read: what is asked for most is found again and again. */
const mostKept = 5000;

export type PassageTable = ReturnType<typeof passageTable>;

/** The passages of an index file and their exact vectors: what everything else is made from. */
export function passageTable(db: DatabaseSync) {
  const add = db.prepare('INSERT INTO passages (tenant, source, kind, body, vector) VALUES (?, ?, ?, ?, ?)');
  const take = db.prepare('DELETE FROM passages WHERE tenant = ? AND source = ? RETURNING id, kind');
  const read = db.prepare('SELECT body FROM passages WHERE id = ?');
  const kept = new Map<number, Passage>();
  const readRow = (id: number): Passage => {
    const passage = Passage.parse(JSON.parse(Body.parse(read.get(id)).body));
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
    kept.set(id, passage);
    return passage;
  };
  return {
    /** Stores a passage and gives the number of its row, higher than any before. */
    add(tenant: string, passage: Passage, vector: Float32Array): number {
      const row = [passage.sourceId, passage.kind, JSON.stringify(passage)] as const;
      return Number(add.run(tenant, ...row, vector).lastInsertRowid);
    },
    /** Removes the passages of a source and tells which they were. */
    takeSource: (tenant: string, source: string) => take.all(tenant, source).map((row) => Place.parse(row)),
    /** A row's number is never given to another passage. */
    read: (id: number): Passage => kept.get(id) ?? readRow(id),
  };
}
