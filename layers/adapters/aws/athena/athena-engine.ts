import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { BlobStore } from '#core/ports.ts';
import { linesOf } from '#core/recommendations/lines-of.ts';
import { fillSql } from '../../learning/fill-sql.ts';
import type { SqlEngine } from '../../learning/sql-engine.ts';
import { type AthenaPlace, runQuery } from './run-query.ts';

/** What one run of learning knows of its place. */
export interface AthenaRun extends AthenaPlace {
  /** The bucket that queries write to, its name and what is in it. */
  readonly bucket: string;
  readonly lake: BlobStore;
  readonly tenant: string;
  /** Tells the tables of this run from those of others. */
  readonly run: string;
}

/** Tables of the catalogue of data that a run keeps; each is partitioned by tenant and run. */
const kept = ['taken', 'items', 'lines', 'firsts', 'pairs'] as const;

/**
 * Runs queries in Athena. What a query finds is unloaded below `learning/TENANT/RUN/`, from where the bucket removes it
 * after a day. A query names plain tables; what they are for this tenant and run is told before it.
 */
export function athenaEngine(place: AthenaRun): SqlEngine {
  const { bucket, tenant, run, lake } = place;
  const folder = `learning/${encodeURIComponent(tenant)}/${run}`;
  let asked = 0;
  return {
    pairsAtOnce: 20_000_000_000,

    async keep(table, sql) {
      const to = `s3://${bucket}/${folder}/${table}/${(asked += 1)}/`;
      await runQuery(place, unload(place, sql, to, "format = 'PARQUET'"));
    },

    async *rows(sql) {
      const prefix = `${folder}/rows-${(asked += 1)}/`;
      await runQuery(
        place,
        unload(place, sql, `s3://${bucket}/${prefix}`, "format = 'JSON', compression = 'GZIP'"),
      );
      for await (const { key } of lake.list(prefix)) {
        const blob = await lake.read(key);
        if (blob !== undefined) for await (const line of unzippedLines(blob.bytes)) yield JSON.parse(line);
      }
    },

    close: async () => undefined,
  };
}

/** The names before the query stand for its tables: those of one tenant, and of one run of it. */
function unload({ database, tenant, run }: AthenaRun, sql: string, to: string, how: string): string {
  const tables = [
    `events AS (SELECT * FROM "${database}".events WHERE tenant = :folder)`,
    `products AS (SELECT * FROM "${database}".products WHERE tenant = :folder AND run = :run)`,
    ...kept.map(
      (name) => `${name} AS (SELECT * FROM "${database}".${name} WHERE tenant = :folder AND run = :run)`,
    ),
  ].filter((table) => new RegExp(`\\b(?:FROM|JOIN)\\s+${table.split(' ')[0]}\\b`, 'u').test(sql));
  const names = fillSql(tables.join(',\n'), { folder: encodeURIComponent(tenant), run });
  return `UNLOAD (\nWITH ${names}\nSELECT * FROM (\n${sql}\n)\n) TO ${fillSql(':to', { to })} WITH (${how})`;
}

async function* unzippedLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const gunzip = createGunzip();
  const feeding = pipeline(Readable.from(bytes), gunzip);
  // Whoever reads the other end is told of a failure.
  feeding.catch(() => undefined);
  yield* linesOf(gunzip);
  await feeding;
}
