import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { indexInTest, pathInTest, queryFor, signal } from './testing/index-in-test.ts';

const sources = 8;
const parts = 3;

/** A process that replaces all sources over and over; `version` tells how often. */
async function startWriter(path: string): Promise<ChildProcess> {
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'testing/write-forever.ts'), path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void writer.kill('SIGKILL'));
  await once(writer.stdout ?? writer, 'data');
  return writer;
}

/** Every source is there with all its parts, and all are of one version. */
async function expectWhole(index: ReturnType<typeof indexInTest>): Promise<number[]> {
  const hits = await index.search('main', await queryFor('tent version', 100), signal);
  const versions = Map.groupBy(hits, ({ passage }) => passage.sourceId);
  expect(hits).toHaveLength(sources * parts);
  return Array.from(versions.values(), (ofSource) => {
    const texts = new Set(ofSource.map(({ passage }) => passage.text.replace(/, part.*/u, '')));
    expect([ofSource.length, texts.size]).toEqual([parts, 1]);
    return Number(/\d+/u.exec([...texts][0] ?? '')?.[0]);
  });
}

it('shows sources whole while another process changes them', async () => {
  const path = pathInTest();
  await startWriter(path);
  const index = indexInTest(path);
  const seen = new Set<number>();
  for (let search = 0; search < 200; search += 1) {
    for (const version of await expectWhole(index)) seen.add(version);
    await sleep(2);
  }
  expect(seen.size).toBeGreaterThan(10);
});

it('keeps every source whole when the process that changes it is killed', async () => {
  const path = pathInTest();
  for (const delay of [0, 13, 29, 47, 71]) {
    const writer = await startWriter(path);
    await sleep(delay);
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    await expectWhole(indexInTest(path));
  }
}, 60_000);
