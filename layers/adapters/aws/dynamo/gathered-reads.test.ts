import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { dynamoClient } from './dynamo-client.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { gatheredReads } from './gathered-reads.ts';
import { putRow } from './put-row.ts';
import { dynamoWorlds, type RunningDynamo } from './testing/dynamo-worlds.ts';
import { type FaultyDynamo, startFaultyDynamo } from './testing/faulty-dynamo.ts';
import { testTables } from './testing/test-tables.ts';

const [place] = dynamoWorlds();
const keys = Array.from({ length: 130 }, (_, n) => ({ pk: 'gathered', sk: `row ${n}` }));
let world: RunningDynamo | undefined;
let front: FaultyDynamo;
let table: DynamoTable;
let sent = 0;

beforeAll(async () => {
  world = await place?.start();
  if (world === undefined) throw new Error('There is no DynamoDB to test on');
  const { shop } = await testTables(world.endpoint);
  front = await startFaultyDynamo(world.endpoint);
  const client = dynamoClient({ endpoint: front.endpoint });
  client.middlewareStack.add((next) => (args) => ((sent += 1), next(args)), { step: 'finalizeRequest' });
  table = { client, name: shop.name };
  for (const [n, key] of keys.entries()) await putRow(table, { ...key, n });
});
afterAll(async () => {
  await front.close();
  await world?.close();
});
beforeEach(() => {
  sent = 0;
});

const found = (rows: readonly Readonly<Record<string, unknown>>[]) => rows.map((row) => Number(row['n']));

it('reads what is asked for at once in one request, and gives each caller its own', async () => {
  const read = gatheredReads(table, { consistent: true });
  const absent = { pk: 'gathered', sk: 'absent' };
  const rows = await Promise.all([
    read(keys.slice(0, 2)),
    read([...keys.slice(1, 2), absent]),
    read([absent]),
    read([]),
    read(keys.slice(0, 130)),
  ]);
  expect(rows.map(found)).toEqual([[0, 1], [1], [], [], keys.map((_, n) => n)]);
  // 131 keys: a request has at most 100.
  expect(sent).toBe(2);
});

it('reads anew what is asked for later', async () => {
  const read = gatheredReads(table, { consistent: true });
  const [key] = keys;
  if (key === undefined) throw new Error('There is no key');
  expect(found(await read([key]))).toEqual([0]);
  await putRow(table, { ...key, n: 7 });
  expect(found(await read([key]))).toEqual([7]);
  await putRow(table, { ...key, n: 0 });
});

it('fails those who asked at once, and nobody after them', async () => {
  const read = gatheredReads(table);
  front.faults = Array.from({ length: 3 }, () => 'throttled');
  const failed = await Promise.allSettled([read(keys.slice(0, 1)), read(keys.slice(1, 2))]);
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(found(await read(keys.slice(0, 2)))).toHaveLength(2);
});
