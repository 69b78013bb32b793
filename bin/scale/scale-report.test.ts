import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { ScalePoint } from './scale-point.ts';
import { scaleReport } from './scale-report.ts';

const docs = path.join(import.meta.dirname, '..', '..', 'docs');

it('recomputes every figure of docs/scale.md from the points that were measured', async () => {
  const points = z
    .array(ScalePoint)
    .parse(JSON.parse(await readFile(path.join(docs, 'scale-points.json'), 'utf8')));
  const text = await readFile(path.join(docs, 'scale.md'), 'utf8');
  // The formatter aligns the columns of tables; what they hold is the same.
  const plain = (table: string) => table.replaceAll(/ +/gu, ' ').replaceAll(/-+/gu, '-');
  for (const line of scaleReport(points).split('\n')) expect(plain(text)).toContain(plain(line));
});

it('holds no more of four times as many events, once DuckDB has what it may hold', async () => {
  const points = z
    .array(ScalePoint)
    .parse(JSON.parse(await readFile(path.join(docs, 'scale-points.json'), 'utf8')));
  const [before, last] = points.slice(-2);
  expect(last?.events).toBe(4 * (before?.events ?? 0));
  expect(last?.peakMb).toBeLessThan(1.1 * (before?.peakMb ?? 0));
});
