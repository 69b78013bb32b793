import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { fillSql } from '#adapters/learning/fill-sql.ts';
import { type LakeTable, learningTables } from '../cdk/constructs/lake-tables.ts';

const folder = path.join(import.meta.dirname, '..', 'layers', 'tuning', 'learning');
const values = { now: 0, fromDay: '', anyItem: true, slice: 0, slices: 1 };
const Described = z.object({ column_name: z.string(), column_type: z.string() });
const hiveTypes = new Map([
  ['VARCHAR', 'string'],
  ['BIGINT', 'bigint'],
  ['INTEGER', 'int'],
  ['DOUBLE', 'double'],
]);

it('tells Athena of exactly the columns that the queries of learning find', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const tables = Object.entries<LakeTable>(learningTables);
  const typeOf = new Map([...hiveTypes].map(([own, hive]) => [hive, own]));
  for (const [name, { partitions, columns }] of tables) {
    if (name === 'events' || name === 'products') {
      const all = [...columns, ...partitions.map((partition) => [partition, 'string'] as const)];
      await connection.run(
        `CREATE TABLE ${name} (${all.map(([column, type]) => `"${column}" ${typeOf.get(type)}`).join()})`,
      );
      continue;
    }
    const sql = fillSql(await readFile(path.join(folder, `${name}.sql`), 'utf8'), values);
    await connection.run(`CREATE TABLE ${name} AS ${sql}`);
    const rows = (await connection.runAndReadAll(`DESCRIBE ${name}`)).getRowObjectsJS();
    const described = z.array(Described).parse(rows);
    expect(
      described.map(({ column_name: column, column_type: type }) => [column, hiveTypes.get(type)]),
    ).toEqual(columns);
  }
  expect(tables.length).toBeGreaterThan(6);
});
