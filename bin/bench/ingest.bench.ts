import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { type BenchRow, quantile } from '#adapters/testing/bench-rows.ts';
import { generateKnowledge } from './generate-knowledge.ts';
import { grownMegabytes } from './grown-megabytes.ts';
import { inChild } from './in-child.ts';
import { secondsRow } from './seconds-row.ts';

const ChildReport = z.object({
  seconds: z.number(),
  cpuSeconds: z.number(),
  samples: z.array(z.number()),
  passages: z.number(),
  changed: z.number(),
  failed: z.number(),
});

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
  const first = await ingestIn(data, knowledge);
  const again = await ingestIn(data, knowledge);
  const file = path.join(knowledge, 'faq-00007.en.jsonl');
  await writeFile(file, (await readFile(file, 'utf8')).replace('"answer":"', '"answer":"Changed. '));
  const one = await ingestIn(data, knowledge);
  if (again.changed !== 0 || one.changed !== 1 || first.failed > 0)
    throw new Error(`Not as planned: ${JSON.stringify([first, again, one])}`);
  return [
    secondsRow(`ingest ${first.passages} passages`, first, 30),
    secondsRow('ingest them again, unchanged', again, 2),
    secondsRow('ingest them again, one FAQ entry changed', one, 2),
  ];
}

async function benchLargeFolder(folder: string): Promise<BenchRow> {
  const knowledge = path.join(folder, 'large');
  await mkdir(knowledge);
  await generateKnowledge(knowledge, { entries: 18_000, texts: 200, sentences: 84 });
  const { samples, seconds } = await ingestIn(path.join(folder, 'large-data'), knowledge);
  const grown = grownMegabytes(samples);
  return {
    metric: 'memory grown from the 2nd to the last fifth of 100 MB',
    floor: '-',
    ours: `${grown.toFixed(0)} MB (p95 ${(quantile(samples, 0.95) / 1e6).toFixed(0)} MB, ${seconds.toFixed(0)} s)`,
    goal: '<= 50 MB',
    met: grown <= 50,
  };
}

function ingestIn(data: string, knowledge: string): Promise<z.infer<typeof ChildReport>> {
  return inChild('ingest-child.ts', [data, knowledge], ChildReport);
}
