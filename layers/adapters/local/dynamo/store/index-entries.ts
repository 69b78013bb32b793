import { createKey, validationError, type Index, type Item, type Table } from 'dynalite/db/index.js';
import type { LocalStore } from './local-store.ts';
import type { Change } from './open-database.ts';

/** Lists the writes that take an item and its index entries from `before` to `after`. */
export function listItemChanges(
  store: LocalStore,
  table: Table,
  key: string,
  before: Item | undefined,
  after: Item | undefined,
): Change[] {
  const items = store.items(table.TableName);
  return [
    ...listEntries(store, table, before).map(({ entries, entryKey }) => entries.delete(entryKey)),
    ...listEntries(store, table, after).map(({ entries, entryKey, entry }) => entries.put(entryKey, entry)),
    after ? items.put(key, after) : items.delete(key),
  ];
}

/**
 * The key of an item in an index. dynalite ends it with 24 bits of a hash of the item's own key, so that
 * in a partition of 5,000 items one is likely to hide another; ours ends with the whole key.
 */
export function createEntryKey(item: Item, table: Table, index: Index): string {
  return createKey(item, table, index.KeySchema) + createKey(item, table);
}

/** Lists the indexes of both kinds. */
export function listIndexes(table: Table): readonly Index[] {
  return [...(table.LocalSecondaryIndexes ?? []), ...(table.GlobalSecondaryIndexes ?? [])];
}

function listEntries(store: LocalStore, table: Table, item: Item | undefined) {
  if (!item) return [];
  return listIndexes(table)
    .filter((index) => index.KeySchema.every(({ AttributeName }) => hasKeyPart(item, table, AttributeName)))
    .map((index) => ({
      entries: store.indexed(table.TableName, index.IndexName),
      entryKey: createEntryKey(item, table, index),
      entry: project(item, table, index),
    }));
}

function hasKeyPart(item: Item, table: Table, name: string): boolean {
  const type = table.AttributeDefinitions.find(({ AttributeName }) => AttributeName === name)?.AttributeType;
  const part = type && item[name]?.[type];
  if (part === '')
    throw validationError(
      'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
        `The AttributeValue for a key attribute cannot contain an empty string value. IndexKey: ${name}`,
    );
  return part !== undefined;
}

function project(item: Item, table: Table, index: Index): Item {
  const { ProjectionType, NonKeyAttributes = [] } = index.Projection;
  if (ProjectionType === 'ALL') return item;
  const keys = [...table.KeySchema, ...index.KeySchema].map(({ AttributeName }) => AttributeName);
  const kept = new Set([...keys, ...NonKeyAttributes]);
  return Object.fromEntries(Object.entries(item).filter(([name]) => kept.has(name)));
}
