import { expect, onTestFinished, test } from 'vitest';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import { openDatabase } from './open-database.ts';
import { openRecords } from './records.ts';

async function openPair() {
  const database = await openDatabase(await makeTemporaryFolder());
  onTestFinished(() => database.close());
  const shop = openRecords<number>(database, 'item', 'shop');
  const neighbours = ['shop.', 'shop-2', 'sho', 'shop0'].map((name) =>
    openRecords<number>(database, 'item', name),
  );
  const changes = ['a', 'b', 'c', '😀'].map((key, at) => shop.put(key, at));
  await database.batch([...changes, ...neighbours.map((records) => records.put('b', 99))]);
  const read = async (range = {}) => {
    const batches = await Array.fromAsync(shop.values(range));
    return batches.flat();
  };
  return { shop, neighbours, read };
}

test('values do not mix with those of tables with similar names', async () => {
  const { shop, neighbours, read } = await openPair();
  await expect(read()).resolves.toEqual([0, 1, 2, 3]);
  await shop.clear();
  await expect(read()).resolves.toEqual([]);
  expect(neighbours.map((records) => records.get('b'))).toEqual([99, 99, 99, 99]);
});

test('a range has the bounds asked for', async () => {
  const { read } = await openPair();
  await expect(read({ gt: 'a', lte: 'c' })).resolves.toEqual([1, 2]);
  await expect(read({ gte: 'a', lt: 'c' })).resolves.toEqual([0, 1]);
  await expect(read({ lt: 'c', reverse: true })).resolves.toEqual([1, 0]);
  await expect(read({ limit: 2 })).resolves.toEqual([0, 1]);
});

test('entries come with their keys', async () => {
  const { shop } = await openPair();
  const entries = await Array.fromAsync(shop.entries());
  expect(entries.at(-1)).toEqual(['😀', 3]);
});
