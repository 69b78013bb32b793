import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { type BenchRow, median, quantile } from '#adapters/testing/bench-rows.ts';
import { generateKnowledge } from './generate-knowledge.ts';

const ChildReport = z.object({
  seconds: z.number(),
  cpuSeconds: z.number(),
  samples: z.array(z.number()),
  passages: z.number(),
  changed: z.number(),
  failed: z.number(),
});
type ChildReport = z.infer<typeof ChildReport>;

/** Ingest into the offline local world: real tables, embedder and index, in a process of its own. */
export async function bench(): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'aisle-ingest-bench-'));
  try {
    return [...(await benchTenThousand(folder)), await benchLargeFolder(folder)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function benchTenThousand(folder: string): Promise<readonly BenchRow[]> {
  const [data, knowledge] = [path.join(folder, 'data'), path.join(folder, 'knowledge')];
  await generateKnowledge(knowledge, { entries: 8000, texts: 400, sentences: 6 });
  const first = await ingestInChild(data, knowledge);
  const again = await ingestInChild(data, knowledge);
  const file = path.join(knowledge, 'faq-00007.en.jsonl');
  await writeFile(file, (await readFile(file, 'utf8')).replace('"answer":"', '"answer":"Changed. '));
  const one = await ingestInChild(data, knowledge);
  if (again.changed !== 0 || one.changed !== 1 || first.failed > 0)
    throw new Error(`Not as planned: ${JSON.stringify([first, again, one])}`);
  return [
    row(`ingest ${first.passages} passages`, first, 30),
    row('ingest them again, unchanged', again, 2),
    row('ingest them again, one FAQ entry changed', one, 2),
  ];
}

async function benchLargeFolder(folder: string): Promise<BenchRow> {
  const knowledge = path.join(folder, 'large');
  await mkdir(knowledge);
  await generateKnowledge(knowledge, { entries: 18_000, texts: 200, sentences: 84 });
  const { samples, seconds } = await ingestInChild(path.join(folder, 'large-data'), knowledge);
  const fifth = Math.floor(samples.length / 5);
  const grown = (median(samples.slice(4 * fifth)) - median(samples.slice(fifth, 2 * fifth))) / 1e6;
  return {
    metric: 'memory grown from the 2nd to the last fifth of 100 MB',
    floor: '-',
    ours: `${grown.toFixed(0)} MB (p95 ${(quantile(samples, 0.95) / 1e6).toFixed(0)} MB, ${seconds.toFixed(0)} s)`,
    goal: '<= 50 MB',
    met: grown <= 50,
  };
}

function row(metric: string, { seconds, cpuSeconds }: ChildReport, goal: number): BenchRow {
  const ours = `${seconds.toFixed(1)} s (CPU ${cpuSeconds.toFixed(1)} s)`;
  return { metric, floor: '-', ours, goal: `<= ${goal} s`, met: seconds <= goal };
}

async function ingestInChild(data: string, knowledge: string): Promise<ChildReport> {
  const child = fork(path.join(import.meta.dirname, 'ingest-child.ts'), [data, knowledge], {
    env: { ...process.env, LOG_LEVEL: 'SILENT', POWERTOOLS_METRICS_DISABLED: 'true' },
  });
  const [[report]] = await Promise.all([once(child, 'message'), once(child, 'exit')]);
  return ChildReport.parse(report);
}
