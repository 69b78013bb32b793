import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LakeTableName } from '#contract/lake.ts';
import type { BlobStore, Lake } from '#core/ports.ts';
import type { LakeRow } from '#core/lake/lake-row.ts';
import { fillSql } from '../learning/fill-sql.ts';
import { fileBlobStore, fileOfBlob } from '../local/file-blob-store.ts';
import { parquetLake } from './parquet-lake.ts';

const queries = path.join(import.meta.dirname, '..', '..', 'tuning', 'lake');
const partition = { tenant: "o'hara/ż", day: '2026-11-20' };
let folder: string;
let blobs: BlobStore;
let lake: Lake;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'aisle-lake-'));
  blobs = fileBlobStore(folder);
  lake = parquetLake(blobs);
});
afterEach(() => rm(folder, { recursive: true }));

async function* each<T>(rows: readonly T[]): AsyncGenerator<T> {
  yield* rows;
}

/** Asks the files that were written, with the columns that paths tell. */
async function ask(table: LakeTableName, sql: string): Promise<readonly unknown[]> {
  const files = (await Array.fromAsync(blobs.list(`lake/${table}/`))).map(({ key }) => key);
  const listed = files.map((key) => fillSql(':file', { file: fileOfBlob(folder, key) })).join();
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    `CREATE VIEW lake_${table} AS SELECT *, '2026-11-20' AS dt, 'main' AS tenant FROM read_parquet([${listed}])`,
  );
  return (await connection.runAndReadAll(sql)).getRowObjectsJS();
}

const query = async (name: string) =>
  fillSql((await readFile(path.join(queries, `${name}.sql`), 'utf8')).replaceAll(/^--.*\n/gmu, ''), {
    tenant: 'main',
    fromDay: '2026-11-01',
    toDay: '2026-11-30',
  });

const call: LakeRow<'calls'> = {
  at: 1,
  provider: 'bedrock',
  model: 'nova',
  service_tier: 'standard',
  use_case: 'chat',
  model_plan: 'default',
  plan: undefined,
  retry: 0,
  failed: false,
  estimated: false,
  cache_hit: false,
  unpriced: false,
  input: 1000,
  output: undefined,
  femto_usd: 6_000_000_000_000_000_000n,
  saved_femto_usd: 0n,
  latency_ms: 900,
  first_text_ms: 100,
};

it('adds up money to the last unit, beyond what 64 bits hold', async () => {
  await lake.write('calls', partition, each([call, { ...call, failed: true }, { ...call, model: 'mini' }]));
  expect(await ask('calls', await query('cost-by-model'))).toEqual([
    { dt: '2026-11-20', model: 'nova', calls: 2n, failed_calls: 1n, usd: 12_000 },
    { dt: '2026-11-20', model: 'mini', calls: 1n, failed_calls: 0n, usd: 6_000 },
  ]);
});

it('tells turns by the day', async () => {
  const turn = {
    at: 1,
    calls: 2,
    failed_calls: 1,
    model: 'nova',
    model_plan: 'default',
    output: 100,
    femto_usd: 2_000_000_000_000n,
    latency_ms: 1000,
  };
  await lake.write(
    'turns',
    partition,
    each([
      { ...turn, cache_hit: false },
      { ...turn, cache_hit: true },
    ]),
  );
  expect(await ask('turns', await query('turns-by-day'))).toEqual([
    { dt: '2026-11-20', turns: 2n, from_cache: 1n, mean_latency_ms: 1000, usd_each: 0.002 },
  ]);
});

it('tells what came of recommendations', async () => {
  const event = { at: 1, product_id: 'ł', quantity: 1, list_kind: 'similar', list_arm: 'plain' };
  const rest = { list_placement: 'product', list_position: 0, revenue_minor: undefined, currency: 'PLN' };
  const rows = ['impression', 'impression', 'click'].map((type) => ({ ...event, ...rest, type }));
  const sale = { ...event, ...rest, type: 'purchase', revenue_minor: 4999 };
  await lake.write('events', partition, each([...rows, sale, { ...sale, list_kind: undefined }]));
  expect(await ask('events', await query('revenue-by-list'))).toMatchObject([
    { list_kind: 'similar', impressions: 2n, clicks: 1n, purchases: 1n },
  ]);
});

it('replaces a day, also by a smaller one, and keeps the others', async () => {
  const many = async (count: number, day = partition.day) =>
    await lake.write('calls', { ...partition, day }, each(Array.from({ length: count }, () => call)));
  await many(520_000);
  await many(5, '2026-11-19');
  expect(await ask('calls', 'SELECT count(*) AS n FROM lake_calls')).toEqual([{ n: 520_005n }]);
  await many(3);
  await many(3);
  expect(await ask('calls', 'SELECT count(*) AS n FROM lake_calls')).toEqual([{ n: 8n }]);
  await many(0);
  expect(await ask('calls', 'SELECT count(*) AS n FROM lake_calls')).toEqual([{ n: 5n }]);
  expect(await lake.has('calls', partition)).toBe(true);
  expect(await lake.has('calls', { ...partition, day: '2026-11-18' })).toBe(false);
});

it('keeps a shop apart from one whose name begins alike', async () => {
  await lake.write('calls', { tenant: 'a', day: '2026-11-20' }, each([call]));
  await lake.write('calls', { tenant: 'ab', day: '2026-11-20' }, each([call, call]));
  await lake.write('calls', { tenant: 'a', day: '2026-11-20' }, each<typeof call>([]));
  expect(await ask('calls', 'SELECT count(*) AS n FROM lake_calls')).toEqual([{ n: 2n }]);
});
