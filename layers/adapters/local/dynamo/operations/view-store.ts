import type { Input, Item, Store } from 'dynalite/db/index.js';
import { createEntryKey, listIndexes } from '../store/index-entries.ts';
import type { LocalStore } from '../store/local-store.ts';
import { streamValues } from '../store/stream-values.ts';
import { findTable } from './find-table.ts';
import type { Session } from './session.ts';
import { settle, type Fail } from './settle.ts';
import { viewItems } from './view-items.ts';
import { viewTables } from './view-tables.ts';

/** The largest item in bytes, and how many milliseconds tables take to change, in dynalite's words. */
export const limits = {
  options: { maxItemSize: 400 * 1024, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 },
};

/**
 * Shows our store to one dynalite action as the store it knows, with two differences: an item is written
 * together with its index entries, and an exception goes to `fail` instead of ending the process.
 */
export function viewStore(store: LocalStore, session: Session, input: Input, fail: Fail): Store {
  const lock = session.lock(fail);
  return {
    ...limits,
    tableDb: viewTables(store.tables, lock, fail),
    getTable: (name, checkStatus, done) => {
      const answer = typeof checkStatus === 'function' ? checkStatus : done;
      const table = findTable(store.tables, name, checkStatus !== false);
      // Unchecked tables go to the management operations, which change what they are given.
      answer?.(null, checkStatus === false ? structuredClone(table) : table);
    },
    getItemDb: (table) => viewItems(store, table, session, lock, fail),
    deleteItemDb: (table, done) => settle(dropItems(store, table), done, fail),
    getIndexDb: (_kind, table, index) => ({
      // Written together with the item.
      put: (_key, _item, done) => done(),
      del: (_key, done) => done(),
      createValueStream(range) {
        const start = input.ExclusiveStartKey && createStart(store, table, index, input.ExclusiveStartKey);
        const bound = start && (range.reverse ? { lt: start } : { gt: start });
        return streamValues(store.indexed(table, index), { ...range, ...bound }, fail);
      },
    }),
    deleteIndexDb: (_kind, table, index, done) => settle(store.indexed(table, index).clear(), done, fail),
    deleteTagDb: (_table, done) => done(),
  };
}

async function dropItems(store: LocalStore, table: string): Promise<void> {
  await store.write([store.expiryAttributes.delete(table)]);
  await store.items(table).clear();
}

function createStart(
  store: LocalStore,
  tableName: string,
  indexName: string,
  startKey: Item,
): string | undefined {
  const table = findTable(store.tables, tableName);
  const index = listIndexes(table).find(({ IndexName }) => IndexName === indexName);
  return index && createEntryKey(startKey, table, index);
}
