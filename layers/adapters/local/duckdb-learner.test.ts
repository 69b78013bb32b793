import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { learnerContract } from '#core/testing/learner-contract.ts';
import { duckdbLearner } from './duckdb-learner.ts';
import { fileBlobStore } from './file-blob-store.ts';

const tuning = path.join(import.meta.dirname, '..', '..', 'tuning');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "aisle-learner's "));
});
afterAll(() => rm(folder, { recursive: true }));

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('duckdbLearner', () => {
  learnerContract(() => ({
    blobs: fileBlobStore(folder),
    learner: duckdbLearner({ tuning, blobs: folder }),
  }));

  it('leaves no files behind, also when nobody reads on', async () => {
    const place = path.join(folder, 'runs');
    await mkdir(place);
    vi.stubEnv('TMPDIR', place);
    const wish = { now: 1, fromDay: '1970-01-01', categories: new Map() };
    for await (const part of duckdbLearner({ tuning, blobs: folder }).learn('main', wish)) {
      expect(part.type).toBe('summary-learnt');
      expect(await readdir(place)).toHaveLength(1);
      break;
    }
    expect(await readdir(place)).toEqual([]);
  });
});
