import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { ShopError } from '#core/errors.ts';
import { indexFormat, indexSchema } from './index-schema.ts';
import { inTransaction } from './in-transaction.ts';

const Setting = z.object({ value: z.string() });

/** What the vectors of an index are made with. */
export interface MadeWith {
  readonly name: string;
  readonly dimensions: number;
}

/** Makes the tables of a new file and writes down what it is made with. */
export function prepareFile(db: DatabaseSync, embedder: MadeWith): void {
  if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'settings'").get()) return;
  inTransaction(db, 'write', () => {
    db.exec(indexSchema);
    const insert = db.prepare('INSERT OR IGNORE INTO settings VALUES (?, ?)');
    insert.run('made-with', inWords(embedder));
    insert.run('edition', randomUUID());
  });
}

/** What tells this file from another in its place. */
export function editionOf(db: DatabaseSync): string | undefined {
  const row = db.prepare("SELECT value FROM settings WHERE name = 'edition'").get();
  return row === undefined ? undefined : Setting.parse(row).value;
}

/** Refuses a file that something else made, saying how to go on. */
export function checkFile(db: DatabaseSync, place: string, embedder: MadeWith): void {
  const row = db.prepare("SELECT value FROM settings WHERE name = 'made-with'").get();
  const theirs = Setting.parse(row).value;
  const ours = inWords(embedder);
  if (theirs === ours) return;
  throw new ShopError(
    'unavailable',
    `The index ${place} was made with ${theirs}; Aisle now runs with ${ours}. ` +
      'Use the embedder it was made with, or delete that file and take the knowledge in again.',
  );
}

function inWords({ name, dimensions }: MadeWith): string {
  return `embedder ${name}, ${dimensions} dimensions, format ${indexFormat}`;
}
