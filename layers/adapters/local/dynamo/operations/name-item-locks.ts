import { createKey, validateItem, validateKey, validationError, type Item } from 'dynalite/db/index.js';
import type { LocalStore } from '../store/local-store.ts';
import { findTable } from './find-table.ts';
import type { Action } from './prepare-action.ts';
import { nameItemLock } from './view-items.ts';

/** Names the lock of each action's item; throws if two actions have the same item, or a key is not its table's. */
export function nameItemLocks(store: LocalStore, actions: readonly Action[]): string[] {
  const names = actions.map((action) => nameLock(store, action));
  if (new Set(names).size < names.length)
    throw validationError('Transaction request cannot include multiple operations on one item');
  return names;
}

function nameLock(store: LocalStore, { input }: Action): string {
  const table = findTable(store.tables, input.TableName);
  const invalid = input.Item ? validateItem(input.Item, table) : validateKey(input.Key ?? {}, table);
  if (invalid) throw invalid;
  const item: Item = input.Item ?? input.Key ?? {};
  return nameItemLock(table.TableName, createKey(item, table));
}
