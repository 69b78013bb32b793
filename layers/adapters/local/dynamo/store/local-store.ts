import type { Item } from 'dynalite/db/index.js';
import { createItemLocks, type ItemLocks } from './item-locks.ts';
import { type Commit, groupCommit } from './group-commit.ts';
import { openDatabase } from './open-database.ts';
import { openTableCatalog, type TableCatalog } from './table-catalog.ts';
import { openRecords, type Records } from './records.ts';

/** Everything the local DynamoDB keeps. */
export type LocalStore = {
  readonly tables: TableCatalog;
  readonly locks: ItemLocks;
  items(table: string): Records<Item>;
  indexed(table: string, index: string): Records<Item>;
  /** Table name to the attribute that says, in epoch seconds, when an item expires. */
  readonly expiryAttributes: Records<string>;
  /** Client request token to the transaction that it made. */
  readonly transactions: Records<DoneTransaction>;
  readonly write: Commit;
  close(): Promise<void>;
};

/** What a repeated transaction is recognised by; `at` is in epoch milliseconds. */
export type DoneTransaction = { readonly fingerprint: string; readonly at: number };

/** Opens the store under `directory`; throws if another process has it open. */
export async function openLocalStore(directory: string): Promise<LocalStore> {
  const database = await openDatabase(directory);
  return {
    tables: await openTableCatalog(database),
    locks: createItemLocks(),
    items: (table) => openRecords<Item>(database, 'item', table),
    indexed: (table, index) => openRecords<Item>(database, 'index', table, index),
    expiryAttributes: openRecords<string>(database, 'expiry'),
    transactions: openRecords<DoneTransaction>(database, 'transaction'),
    write: groupCommit((changes) => database.batch([...changes])),
    close: () => database.close(),
  };
}
