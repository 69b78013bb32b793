import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { lazy } from '../lazy.ts';
import { fileOfBlob } from '../local/file-blob-store.ts';

/** The folders of two stores of files that stand for buckets. */
export interface UnloadFolders {
  readonly documents: string;
  readonly lake: string;
}

const unloadForm =
  /^UNLOAD \(\n(?<query>[\s\S]*)\n\) TO 's3:\/\/lake\/(?<to>[^']+)' WITH \(format = '(?<format>PARQUET|JSON)'.*\)$/u;

/** Does what Athena does for UNLOAD: runs the query over the tables of the database `aisle_test`, and writes what it finds. */
export async function unloadInDuckdb(folders: UnloadFolders, sql: string): Promise<void> {
  const { query = '', to = '', format = '' } = unloadForm.exec(sql)?.groups ?? {};
  if (query === '') throw new Error(`This is no UNLOAD: ${sql}`);
  const connection = await connect();
  for (const [name, view] of await viewsOf(folders)) {
    if (query.includes(`"aisle_test".${name}`))
      await connection.run(`CREATE OR REPLACE VIEW aisle_test.${name} AS ${view}`);
  }
  const file = fileOfBlob(folders.lake, `${to}part-0`);
  await mkdir(path.dirname(file), { recursive: true });
  const how = format === 'JSON' ? 'FORMAT json, COMPRESSION gzip' : 'FORMAT parquet';
  await connection.run(`COPY (${query}) TO '${file}' (${how})`);
  connection.closeSync();
}

const open = lazy(async () => {
  const database = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await database.connect();
  await connection.run('CREATE SCHEMA aisle_test');
  connection.closeSync();
  return database;
});

async function connect() {
  return await (await open()).connect();
}

/** The tables of Glue over files; what their paths say are columns, as projected partitions are. */
async function viewsOf({ documents, lake }: UnloadFolders): Promise<readonly (readonly [string, string])[]> {
  const days = await filesBelow(path.join(documents, 'events-'));
  const part = (folder: string, n: number) =>
    `replace(list_reverse(string_split(filename, '/'))[${n}][:-2], '%25', '%') AS ${folder}`;
  const events =
    days.length === 0
      ? `SELECT '' AS shopper, '' AS id, '' AS type, 0::BIGINT AS "time", '' AS productid, '' AS orderid, '' AS dt, '' AS tenant WHERE FALSE`
      : `SELECT * EXCLUDE (filename), regexp_extract(filename, 'dt%3D(....-..-..)', 1) AS dt, ${part('tenant', 3)}
         FROM read_json(${listed(days)}, format = 'newline_delimited', filename = TRUE,
           columns = {shopper: 'VARCHAR', id: 'VARCHAR', type: 'VARCHAR', "time": 'BIGINT', productId: 'VARCHAR', orderId: 'VARCHAR'})`;
  const found = await filesBelow(path.join(lake, 'learning-'));
  const products = found.filter((file) => file.includes('/products-/'));
  const kept = ['taken', 'items', 'lines', 'firsts', 'pairs'].map((name) => {
    const files = found.filter((file) => file.includes(`/${name}-/`));
    const columns = `SELECT * EXCLUDE (filename), ${part('tenant', 5)}, ${part('run', 4)}`;
    return [name, `${columns} FROM read_parquet(${listed(files)}, filename = TRUE)`] as const;
  });
  const catalogue = `SELECT * EXCLUDE (filename), ${part('tenant', 4)}, ${part('run', 3)}
    FROM read_json(${listed(products)}, format = 'newline_delimited', filename = TRUE,
      columns = {item: 'VARCHAR', segment: 'VARCHAR'})`;
  return [['events', events], ['products', catalogue], ...kept];
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

function listed(files: readonly string[]): string {
  return `[${files.map((file) => `'${file.replaceAll("'", "''")}'`).join()}]`;
}
