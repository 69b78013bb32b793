import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dayFile, readDayFile } from '#core/recommendations/day-files.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import { seedHistory } from './seed-history.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'aisle-history-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('gives a shop its past once', async () => {
  const ports = testPorts();
  await mkdir(path.join(folder, 'history'));
  const row = { user: 'h1', daysAgo: 1.5, items: ['tea', 'cup'] };
  await writeFile(path.join(folder, 'history', 'baskets.jsonl'), `${JSON.stringify(row)}\n`);
  const seed = () => seedHistory(ports, { tenant: 'main', folder });
  await seed();
  ports.clock.advance(86_400_000);
  await seed();
  expect(await Array.fromAsync(ports.blobs.list('events/'))).toHaveLength(1);
  const events = await readDayFile(ports.blobs, dayFile('main', '2026-11-19', 'history'));
  expect(events.map(({ shopper, type, productId }) => [shopper, type, productId])).toEqual([
    ['h1', 'purchase', 'cup'],
    ['h1', 'purchase', 'tea'],
  ]);
});

it('leaves a shop without a past alone', async () => {
  const ports = testPorts();
  await seedHistory(ports, { tenant: 'main', folder });
  expect(await Array.fromAsync(ports.blobs.list(''))).toEqual([]);
});
