import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const tuning = path.join(import.meta.dirname, '..', '..', 'tuning');

/**
 * What DuckDB and Trino, which is Athena's engine, both have, and mean alike:
 * https://trino.io/docs/current/functions/list.html, https://duckdb.org/docs/stable/sql/functions/overview
 */
const functions = new Set(
  `abs array_agg avg coalesce count dense_rank exp greatest lag least ln max min mod nullif power round row_number sqrt
  sum`.split(/\s+/u),
);
/** Words of the grammar that stand before a bracket. */
const grammar = new Set(
  `and as by case cast decimal else filter from gaps in join on or over partition select then values when where`.split(
    /\s+/u,
  ),
);

const files = await Promise.all(
  ['learning', 'lake'].map(async (folder) => {
    const names = (await readdir(path.join(tuning, folder))).filter((name) => name.endsWith('.sql'));
    return await Promise.all(
      names.map(async (name): Promise<readonly [string, string]> => {
        const text = await readFile(path.join(tuning, folder, name), 'utf8');
        return [`${folder}/${name}`, text.replaceAll(/--.*$/gmu, '')];
      }),
    );
  }),
);

describe.each(files.flat())('%s', (_name, sql) => {
  it('calls only what both engines have', () => {
    const called = [...sql.matchAll(/\b([a-zA-Z_]+)\s*\(/gu)].map(([, word = '']) => word.toLowerCase());
    const names = new Set([...sql.matchAll(/\b(\w+) AS \(/gu)].map(([, name = '']) => name));
    const unknown = called.filter((word) => !functions.has(word) && !grammar.has(word) && !names.has(word));
    expect(unknown).toEqual([]);
  });

  it('keeps to the grammar of both: no casts by colons, no division of whole numbers, no lists, no clauses of one alone', () => {
    expect(sql.replaceAll('"time"', 'time')).not.toMatch(
      /::|\bQUALIFY\b|\bEXCLUDE\b|GROUP BY ALL|ORDER BY ALL|\[|\]|\{|\}|\/\/|;|"/iu,
    );
  });

  it('is not empty', () => {
    expect(sql).toMatch(/\bSELECT\b/u);
  });
});
