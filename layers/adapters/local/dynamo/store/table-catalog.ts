import type { Table } from 'dynalite/db/index.js';
import type { Database } from './open-database.ts';
import { openRecords } from './records.ts';

/** The descriptions of all tables, in memory because each request needs one. */
export type TableCatalog = {
  names(): string[];
  get(name: string): Table | undefined;
  put(table: Table): Promise<void>;
  delete(name: string): Promise<void>;
};

/** Reads the catalogue, finishing the deletions that a killed process began. */
export async function openTableCatalog(database: Database): Promise<TableCatalog> {
  const records = openRecords<Table>(database, 'table');
  const tables = new Map<string, Table>();
  const catalog: TableCatalog = {
    names: () => [...tables.keys()].toSorted(),
    get: (name) => tables.get(name),
    async put(table) {
      // A copy, as dynalite goes on changing its own; ready at once, as clients poll once a second.
      const kept = { ...structuredClone(table), TableStatus: settled(table.TableStatus) };
      await database.batch([records.put(kept.TableName, kept)]);
      tables.set(kept.TableName, kept);
    },
    async delete(name) {
      await database.batch([records.delete(name)]);
      tables.delete(name);
    },
  };
  for await (const [, table] of records.entries()) await settle(database, catalog, table);
  return catalog;
}

function settled(status: string): string {
  return status === 'DELETING' ? 'DELETING' : 'ACTIVE';
}

async function settle(database: Database, catalog: TableCatalog, table: Table): Promise<void> {
  if (table.TableStatus !== 'DELETING') return catalog.put(table);
  for (const kind of ['item', 'index']) await openRecords(database, kind, table.TableName).clear();
  await catalog.delete(table.TableName);
}
