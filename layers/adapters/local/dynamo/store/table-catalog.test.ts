import { expect, onTestFinished, test } from 'vitest';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import { openDatabase } from './open-database.ts';
import { openRecords } from './records.ts';
import { openTableCatalog } from './table-catalog.ts';

const table = (TableStatus: string) => ({
  TableName: 'shop',
  TableStatus,
  KeySchema: [{ AttributeName: 'pk' }],
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
});

async function open() {
  const database = await openDatabase(await makeTemporaryFolder());
  onTestFinished(() => database.close());
  return database;
}

test('a table is ready at once, and kept', async () => {
  const database = await open();
  const catalog = await openTableCatalog(database);
  await catalog.put(table('CREATING'));
  expect(catalog.get('shop')).toEqual(table('ACTIVE'));
  expect((await openTableCatalog(database)).get('shop')).toEqual(table('ACTIVE'));
});

test('a half-deleted table is gone at the next start, with its items and index entries', async () => {
  const database = await open();
  const parts = [openRecords(database, 'item', 'shop'), openRecords(database, 'index', 'shop', 'by-group')];
  await (await openTableCatalog(database)).put(table('DELETING'));
  await database.batch(parts.map((records) => records.put('a', 1)));
  const catalog = await openTableCatalog(database);
  expect(catalog.names()).toEqual([]);
  expect(parts.map((records) => records.get('a'))).toEqual([undefined, undefined]);
});
