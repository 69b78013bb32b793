import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { blobStoreContract } from '#core/testing/blob-store-contract.ts';
import { fileBlobStore } from './file-blob-store.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'aisle-blobs-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('fileBlobStore', () => {
  blobStoreContract(() => fileBlobStore(path.join(folder, 'blobs')));

  it('writes nothing outside of its folder', async () => {
    await fileBlobStore(path.join(folder, 'blobs')).write('../../escape', Buffer.from('x'));
    expect(readdirSync(folder)).toEqual(['blobs']);
  });

  it('lists nothing where nothing was written', async () => {
    expect(await Array.fromAsync(fileBlobStore(path.join(folder, 'none')).list(''))).toEqual([]);
  });
});
