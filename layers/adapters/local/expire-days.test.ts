import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { expireDays } from './expire-days.ts';
import { fileBlobStore } from './file-blob-store.ts';

it('removes days older than 400, and nothing else', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'aisle-expire-'));
  const blobs = fileBlobStore(folder);
  const kept = [
    'events/main/dt=2026-11-20/events.jsonl',
    'events/main/dt=2025-10-16/a.jsonl',
    'knowledge/a.md',
  ];
  const old = [
    'events/main/dt=2025-10-15/events.jsonl',
    'lake/calls/tenant=main/dt=2024-01-01/part-0.parquet',
  ];
  for (const key of [...kept, ...old]) await blobs.write(key, Buffer.from('x'));
  await expireDays(folder, Date.UTC(2026, 10, 20, 12));
  const left = (await Array.fromAsync(blobs.list(''))).map(({ key }) => key);
  expect(new Set(left)).toEqual(new Set(kept));
  await expireDays(path.join(folder, 'nowhere'), 0);
  await rm(folder, { recursive: true });
});

it('says so where a folder cannot be read', async () => {
  await expect(expireDays('no\0folder', 0)).rejects.toMatchObject({ code: 'ERR_INVALID_ARG_VALUE' });
});
