import type { DynamoTable } from './dynamo-table.ts';
import { getRow } from './get-row.ts';
import { getRows } from './get-rows.ts';
import type { RowKey } from './row-key.ts';
import type { StoredRow } from './row.ts';

/** Reads rows by distinct keys, in any order; those that are not there are left out. */
export type ReadRows = (keys: readonly RowKey[]) => Promise<readonly StoredRow[]>;

/**
 * Reads that are asked for in the same turn of the event loop go as one request: work on many products at a time asks
 * for one row each, and a request costs more than the row. Perhaps a moment old, unless `consistent`.
 */
export function gatheredReads(table: DynamoTable, { consistent = false } = {}): ReadRows {
  let gathered = new Map<string, RowKey>();
  let next: Promise<ReadonlyMap<string, StoredRow>> | undefined;
  const begin = async (): Promise<ReadonlyMap<string, StoredRow>> => {
    await new Promise(setImmediate);
    const keys = [...gathered.values()];
    gathered = new Map();
    next = undefined;
    const [only, ...others] = keys;
    if (only !== undefined && others.length === 0) {
      const row = await getRow(table, only, { consistent });
      return new Map(row === undefined ? [] : [[nameOf(only), row]]);
    }
    const rows = await getRows(table, keys, { consistent });
    return new Map(rows.map((row) => [nameOf({ pk: String(row['pk']), sk: String(row['sk']) }), row]));
  };
  return async (keys) => {
    if (keys.length === 0) return [];
    for (const key of keys) gathered.set(nameOf(key), key);
    next ??= begin();
    const rows = await next;
    return keys.map((key) => rows.get(nameOf(key))).filter((row) => row !== undefined);
  };
}

function nameOf({ pk, sk }: RowKey): string {
  return `${pk}\n${sk}`;
}
