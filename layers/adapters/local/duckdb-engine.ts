import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { LearnWish } from '#core/ports.ts';
import { dayFolder, dayOfFile } from '#core/recommendations/day-files.ts';
import { fillSql } from '../learning/fill-sql.ts';
import type { SqlEngine } from '../learning/sql-engine.ts';
import { fileOfBlob, fileBlobStore } from './file-blob-store.ts';

/** What DuckDB may hold in memory; what is more goes to a folder that is removed in the end. */
const memoryLimit = '700MB';
const threads = '2';

const columns = `{shopper: 'VARCHAR', id: 'VARCHAR', type: 'VARCHAR', "time": 'BIGINT', productId: 'VARCHAR', orderId: 'VARCHAR'}`;

/** Opens a database of one run over the day files of a tenant. */
export async function openDuckdb(blobs: string, tenant: string, wish: LearnWish): Promise<SqlEngine> {
  const folder = await mkdtemp(path.join(tmpdir(), 'aisle-learning-'));
  const database = await DuckDBInstance.create(path.join(folder, 'run.duckdb'), {
    memory_limit: memoryLimit,
    threads,
    temp_directory: path.join(folder, 'spilled'),
    preserve_insertion_order: 'false',
    autoinstall_known_extensions: 'false',
  });
  const connection = await database.connect();
  const close = async (): Promise<void> => {
    connection.closeSync();
    database.closeSync();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await connection.run(eventsView(await dayFilesOf(blobs, tenant, wish.fromDay)));
    await addProducts(connection, wish.categories);
  } catch (error) {
    await close();
    throw error;
  }
  const kept = new Set<string>();
  return {
    pairsAtOnce: 60_000_000,
    close,
    async keep(table, sql) {
      await connection.run(`${kept.has(table) ? `INSERT INTO ${table}` : `CREATE TABLE ${table} AS`} ${sql}`);
      kept.add(table);
    },
    async *rows(sql) {
      for await (const rows of (await connection.stream(sql)).yieldRowObjectJs()) yield* rows;
    },
  };
}

async function dayFilesOf(blobs: string, tenant: string, fromDay: string): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const { key } of fileBlobStore(blobs).list(dayFolder(tenant))) {
    if ((dayOfFile(key) ?? '') >= fromDay) files.push(fileOfBlob(blobs, key));
  }
  return files;
}

/** The day is part of a file's name, as Athena knows it; the store of files writes `=` as `%3D`. */
function eventsView(files: readonly string[]): string {
  const dt = `regexp_extract(filename, 'dt%3D(....-..-..)', 1)`;
  const source =
    files.length === 0
      ? `SELECT ''::VARCHAR AS shopper, '' AS id, '' AS type, 0::BIGINT AS "time", '' AS productId, '' AS orderId, '' AS dt WHERE FALSE`
      : `SELECT * EXCLUDE (filename), ${dt} AS dt FROM read_json([${files.map((file) => fillSql(':file', { file })).join()}],
           format = 'newline_delimited', columns = ${columns}, filename = TRUE)`;
  return `CREATE VIEW events AS ${source}`;
}

async function addProducts(
  connection: DuckDBConnection,
  categories: ReadonlyMap<string, string>,
): Promise<void> {
  await connection.run('CREATE TABLE products (item VARCHAR, segment VARCHAR)');
  const appender = await connection.createAppender('products');
  for (const [item, segment] of categories) {
    appender.appendVarchar(item);
    appender.appendVarchar(segment);
    appender.endRow();
  }
  appender.closeSync();
}
