import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import type { BenchRow } from '#adapters/testing/bench-rows.ts';
import { generateCatalogue } from './generate-catalogue.ts';
import { grownMegabytes } from './grown-megabytes.ts';
import { inChild } from './in-child.ts';
import { secondsRow } from './seconds-row.ts';

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
  const first = await inChild('import-child.ts', [data, file], ChildReport);
  const again = await inChild('import-child.ts', [data, file], ChildReport);
  await generateCatalogue(file, { count, changed: Math.floor(count / 2) });
  const one = await inChild('import-child.ts', [data, file], ChildReport);
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
    secondsRow(`import ${count} again, unchanged: ${again.writes} writes`, again, count / 2_000 + 3),
    secondsRow(`import ${count} again, one changed: ${one.writes} write`, one, count / 2_000 + 3),
  ];
}

function memoryRow(count: number, { samples, peak }: ChildReport): BenchRow {
  const grown = grownMegabytes(samples);
  return {
    metric: `memory grown over the last three fifths of ${count}`,
    floor: '-',
    ours: `${grown.toFixed(0)} MB (peak ${(peak / 1e6).toFixed(0)} MB)`,
    goal: '<= 60 MB',
    met: grown <= 60,
  };
}
