import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { type BenchRow, median } from '#adapters/testing/bench-rows.ts';
import { generateCatalogue } from './generate-catalogue.ts';

const ChildReport = z.object({
  seconds: z.number(),
  cpuSeconds: z.number(),
  peak: z.number(),
  samples: z.array(z.number()),
  writes: z.number(),
  created: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  indexed: z.number(),
  problemCount: z.number(),
});
type ChildReport = z.infer<typeof ChildReport>;

/** Products of a CSV into the offline local world: real tables, embedder and index, in a process of its own. */
export async function bench(): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'aisle-import-bench-'));
  try {
    return [...(await benchCatalogue(folder, 10_000)), ...(await benchCatalogue(folder, 100_000))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function benchCatalogue(folder: string, count: number): Promise<readonly BenchRow[]> {
  const [data, file] = [path.join(folder, `data-${count}`), path.join(folder, `${count}.csv`)];
  await generateCatalogue(file, { count });
  const first = await importInChild(data, file);
  const again = await importInChild(data, file);
  await generateCatalogue(file, { count, changed: Math.floor(count / 2) });
  const one = await importInChild(data, file);
  const isAsPlanned =
    first.created === count &&
    again.unchanged === count &&
    again.writes === 0 &&
    one.writes === 1 &&
    one.indexed === 1;
  if (!isAsPlanned) throw new Error(`Not as planned: ${JSON.stringify([first, again, one])}`);
  return [
    {
      metric: `import ${count} products, ${first.indexed} of them indexed`,
      floor: '-',
      ours: `${(count / first.seconds).toFixed(0)}/s, ${first.seconds.toFixed(0)} s (CPU ${first.cpuSeconds.toFixed(0)} s)`,
      goal: '>= 250/s',
      met: count / first.seconds >= 250,
    },
    memoryRow(count, first),
    row(`import ${count} again, unchanged: ${again.writes} writes`, again, count / 2_000 + 3),
    row(`import ${count} again, one changed: ${one.writes} write`, one, count / 2_000 + 3),
  ];
}

/** Grown from the second to the last fifth of the batches: what would go on growing. */
function memoryRow(count: number, { samples, peak }: ChildReport): BenchRow {
  const fifth = Math.floor(samples.length / 5);
  const grown = (median(samples.slice(4 * fifth)) - median(samples.slice(fifth, 2 * fifth))) / 1e6;
  return {
    metric: `memory grown over the last three fifths of ${count}`,
    floor: '-',
    ours: `${grown.toFixed(0)} MB (peak ${(peak / 1e6).toFixed(0)} MB)`,
    goal: '<= 60 MB',
    met: grown <= 60,
  };
}

function row(metric: string, { seconds, cpuSeconds }: ChildReport, goal: number): BenchRow {
  const ours = `${seconds.toFixed(1)} s (CPU ${cpuSeconds.toFixed(1)} s)`;
  return { metric, floor: '-', ours, goal: `<= ${goal} s`, met: seconds <= goal };
}

async function importInChild(data: string, file: string): Promise<ChildReport> {
  const child = fork(path.join(import.meta.dirname, 'import-child.ts'), [data, file], {
    env: { ...process.env, LOG_LEVEL: 'SILENT', POWERTOOLS_METRICS_DISABLED: 'true' },
  });
  const [[report]] = await Promise.all([once(child, 'message'), once(child, 'exit')]);
  return ChildReport.parse(report);
}
