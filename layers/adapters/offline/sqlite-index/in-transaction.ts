import type { DatabaseSync } from 'node:sqlite';

/** Does all of `work` on one state of the file, or none of it. A writer waits for other processes. */
export function inTransaction<T>(db: DatabaseSync, use: 'read' | 'write', work: () => T): T {
  db.exec(use === 'write' ? 'BEGIN IMMEDIATE' : 'BEGIN');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (cause) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw cause;
  }
}
