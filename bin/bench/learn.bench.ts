import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { fileBlobStore } from '#adapters/local/file-blob-store.ts';
import { localPlaces } from '#adapters/local/local-places.ts';
import type { BenchRow } from '#adapters/testing/bench-rows.ts';
import { ScalePoint } from '../scale/scale-point.ts';
import { inChild } from './in-child.ts';
import { writePurchases } from './write-purchases.ts';

const counts = [50_000, 150_000, 500_000];
/** Takes minutes: only where points are kept. */
const mostEvents = 2_000_000;
const goal = { events: 500_000, seconds: 60, peakMb: 1_500 };
const Learnt = ScalePoint.omit({ events: true, dayFileBytes: true });

/** How long learning takes, from day files to published tables, and what memory, as a shop's past grows. `SCALE_POINTS=FILE` keeps the points. */
export async function bench(): Promise<readonly BenchRow[]> {
  const points: ScalePoint[] = [];
  const rows: BenchRow[] = [];
  const { SCALE_POINTS: file } = process.env;
  for (const events of file === undefined ? counts : [...counts, mostEvents]) {
    process.stderr.write(`  ${events} events: writing, reading, learning ...\n`);
    const { point, readSeconds } = await measure(events);
    points.push(point);
    if (file !== undefined) await writeFile(file, `${JSON.stringify(points, undefined, 2)}\n`);
    rows.push({
      metric: `${events} purchases to published tables, ${point.items} items`,
      floor: `${readSeconds.toFixed(1)} s to read them`,
      ours: `${point.seconds.toFixed(1)} s (CPU ${point.cpuSeconds.toFixed(0)} s), ${point.peakMb.toFixed(0)} MB`,
      goal: events === goal.events ? `<= ${goal.seconds} s, <= ${goal.peakMb} MB` : '-',
      met: events !== goal.events || (point.seconds <= goal.seconds && point.peakMb <= goal.peakMb),
    });
  }
  return rows;
}

async function measure(events: number): Promise<{ point: ScalePoint; readSeconds: number }> {
  const data = await mkdtemp(path.join(tmpdir(), 'aisle-bench-'));
  try {
    const { blobs } = localPlaces(data);
    const now = Date.now();
    const dayFileBytes = await writePurchases(fileBlobStore(blobs), 'main', { events, now });
    const readSeconds = await readAlone(blobs, events);
    const learnt = await inChild('learn-child.ts', [data], Learnt);
    return { point: { events, dayFileBytes, ...learnt }, readSeconds };
  } finally {
    await rm(data, { recursive: true });
  }
}

/** The floor: DuckDB reading the files and counting. */
async function readAlone(blobs: string, events: number): Promise<number> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
  const startedAt = performance.now();
  const found = await connection.runAndReadAll(
    `SELECT count(*) AS n, count(DISTINCT shopper) FROM read_json('${blobs}/events-/main-/*/*', format = 'newline_delimited',
       columns = {shopper: 'VARCHAR', productId: 'VARCHAR', "time": 'BIGINT'})`,
  );
  if (Number(found.getRowsJS()[0]?.[0]) !== events) throw new Error('Not all events were written');
  return (performance.now() - startedAt) / 1000;
}
