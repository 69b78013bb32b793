import type { Callback, Item, ItemDb, Lock } from 'dynalite/db/index.js';
import { listItemChanges } from '../store/index-entries.ts';
import type { LocalStore } from '../store/local-store.ts';
import { streamValues } from '../store/stream-values.ts';
import { findTable } from './find-table.ts';
import type { Session } from './session.ts';
import { settle, type Fail } from './settle.ts';

/** Shows one table's items as dynalite's database of items; a write takes the index entries along. */
export function viewItems(
  store: LocalStore,
  tableName: string,
  session: Session,
  lock: Lock,
  fail: Fail,
): ItemDb {
  const items = store.items(tableName);
  const write = (key: string, after: Item | undefined, done: Callback<void>) => {
    const table = findTable(store.tables, tableName);
    const changes = listItemChanges(store, table, key, items.get(key), after);
    settle(session.commit(changes), done, fail);
  };
  return {
    lock: (key, critical) => lock(nameItemLock(tableName, key), critical),
    get(key, done) {
      session.lastRead = items.get(key);
      done(null, session.lastRead);
    },
    put: (key, item, done) => write(key, item, done),
    del: (key, done) => write(key, undefined, done),
    createValueStream: (range) => streamValues(items, range, fail),
  };
}

/** The name under which an item is locked. */
export function nameItemLock(tableName: string, key: string): string {
  return `item ${tableName} ${key}`;
}
