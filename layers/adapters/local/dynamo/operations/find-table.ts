import type { Table } from 'dynalite/db/index.js';
import type { TableCatalog } from '../store/table-catalog.ts';
import { createDynamoError } from './dynamo-error.ts';

/** Finds a table; throws ResourceNotFoundException where there is none, or none that is ready. */
export function findTable(tables: TableCatalog, name: string, mustBeActive = true): Table {
  const table = tables.get(name);
  const isReady = table?.TableStatus !== 'CREATING' && table?.TableStatus !== 'DELETING';
  if (table && (isReady || !mustBeActive)) return table;
  throw createDynamoError(
    'ResourceNotFoundException',
    mustBeActive ? 'Requested resource not found' : `Requested resource not found: Table: ${name} not found`,
  );
}
