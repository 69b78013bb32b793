import type { Item, Table } from 'dynalite/db/index.js';
import { listItemChanges } from '../store/index-entries.ts';
import type { LocalStore } from '../store/local-store.ts';
import { nameItemLock } from './view-items.ts';

/** DynamoDB keeps what expired more than this many seconds ago: five years. */
const longestExpired = 5 * 365 * 24 * 60 * 60;

/** Deletes the expired items of all tables; `now` is in epoch milliseconds. */
export async function sweepExpiredItems(store: LocalStore, now: number): Promise<void> {
  for await (const [name, attribute] of store.expiryAttributes.entries()) {
    const table = store.tables.get(name);
    if (table) await sweepTable(store, table, (item) => isExpired(item, attribute, now / 1000));
  }
}

type ExpiryTest = (item: Item) => boolean;

function isExpired(item: Item, attribute: string, seconds: number): boolean {
  const expiresAt = Number(item[attribute]?.['N']);
  return expiresAt <= seconds && expiresAt > seconds - longestExpired;
}

async function sweepTable(store: LocalStore, table: Table, isDue: ExpiryTest): Promise<void> {
  for await (const [key, item] of store.items(table.TableName).entries())
    if (isDue(item)) await deleteIfDue(store, table, key, isDue);
}

async function deleteIfDue(store: LocalStore, table: Table, key: string, isDue: ExpiryTest): Promise<void> {
  const unlock = await store.locks.acquire([nameItemLock(table.TableName, key)]);
  try {
    // Its life may have been prolonged meanwhile.
    const item = store.items(table.TableName).get(key);
    if (item && isDue(item)) await store.write(listItemChanges(store, table, key, item, undefined));
  } finally {
    unlock();
  }
}
