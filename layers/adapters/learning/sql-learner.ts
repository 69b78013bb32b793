import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Learner, LearnWish } from '#core/ports.ts';
import type { LearntPart } from '#core/recommendations/learnt-part.ts';
import { fillSql, type SqlValue } from './fill-sql.ts';
import { countedOf, itemPartOf, listPartsOf, pairsOf, type ListedRow, listedRowOf } from './learnt-rows.ts';
import type { SqlEngine } from './sql-engine.ts';

/** To rank a pair takes so many times the memory of counting it: measured with DuckDB. */
const rankedTimes = 60;

/** Learns by the queries in the tuning data, `learning/NAME.sql`, the same in every engine. */
export function sqlLearner(
  tuning: string,
  open: (tenant: string, wish: LearnWish) => Promise<SqlEngine>,
): Learner {
  return {
    async *learn(tenant, wish): AsyncGenerator<LearntPart> {
      const { now, fromDay, categories } = wish;
      const values = { now, fromDay, anyItem: categories.size === 0 };
      const sql = async (name: string, more: Readonly<Record<string, SqlValue>> = {}) =>
        fillSql(await readQuery(path.join(tuning, 'learning', `${name}.sql`)), { ...values, ...more });
      const engine = await open(tenant, wish);
      try {
        for (const table of ['taken', 'items', 'lines', 'firsts']) await engine.keep(table, await sql(table));
        const [summary] = await Array.fromAsync(engine.rows(await sql('summary')));
        const listed: ListedRow[] = [];
        for await (const row of engine.rows(await sql('lists'))) listed.push(listedRowOf(row));
        yield* listPartsOf(summary, listed, now);
        for (const slice of slicesOf(pairsOf(summary), engine.pairsAtOnce)) {
          await engine.keep('pairs', await sql('pairs', slice));
        }
        const [counted] = await Array.fromAsync(engine.rows(await sql('counted')));
        for (const slice of slicesOf(rankedTimes * countedOf(counted), engine.pairsAtOnce)) {
          for await (const row of engine.rows(await sql('rows', slice))) yield itemPartOf(row);
        }
      } finally {
        await engine.close();
      }
    },
  };
}

/** A query without its comments, which may name what it does not read. */
async function readQuery(file: string): Promise<string> {
  return (await readFile(file, 'utf8')).replaceAll(/^\s*--.*\n/gmu, '');
}

/** Parts of so many items that each holds what may be held at once. */
function slicesOf(
  pairs: number,
  atOnce: number,
): readonly { readonly slice: number; readonly slices: number }[] {
  const slices = Math.max(1, Math.ceil(pairs / atOnce));
  return Array.from({ length: slices }, (_, slice) => ({ slice, slices }));
}
