import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blobStoreContract } from '#core/testing/blob-store-contract.ts';
import { s3Wire } from '../testing/s3-wire.ts';
import { s3BlobStore } from './s3-blob-store.ts';
import { s3Client } from './s3-client.ts';

let wire: Awaited<ReturnType<typeof s3Wire>>;
beforeAll(async () => {
  wire = await s3Wire();
});
afterAll(() => wire.close());

const store = () => s3BlobStore({ client: s3Client({ endpoint: wire.endpoint }), bucket: 'documents' });

describe('s3BlobStore', () => {
  blobStoreContract(store);

  it('lists page after page', async () => {
    for (const n of [1, 2, 3, 4, 5]) await store().write(`pages/${n}`, Buffer.from('x'));
    expect(await Array.fromAsync(store().list('pages/'))).toHaveLength(5);
  });

  it('fails when S3 does', async () => {
    const client = s3Client({ endpoint: 'http://127.0.0.1:1' });
    await expect(s3BlobStore({ client, bucket: 'documents' }).read('x')).rejects.toThrow('ECONNREFUSED');
  });
});
