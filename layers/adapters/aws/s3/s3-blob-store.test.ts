import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BlobStore } from '#core/ports.ts';
import { blobStoreContract } from '#core/testing/blob-store-contract.ts';
import { failureInTime } from '../../testing/failure-in-time.ts';
import { type S3Scenario, s3ScenarioNames } from '../../testing/s3-scenarios.ts';
import { type S3Wire, s3Wire } from '../../testing/s3-wire.ts';
import { shortLimits } from '../../testing/short-limits.ts';
import { s3BlobStore } from './s3-blob-store.ts';
import { s3Client } from './s3-client.ts';

let wire: S3Wire;
beforeAll(async () => {
  wire = await s3Wire();
});
afterAll(() => wire[Symbol.asyncDispose]());

const storeAt = (endpoint: string): BlobStore =>
  s3BlobStore({ client: s3Client({ endpoint }), bucket: 'documents', limits: shortLimits });

/** S3 works and will say the same again. */
const refused = new Set<S3Scenario | 'reset-at-connect'>(['access-denied', 'no-such-bucket']);
/** What breaks only the body of a reply, so that a call without one succeeds. */
const onlyBodies = new Set<S3Scenario>([
  'hang-before-body',
  'hang-mid-stream',
  'reset-before-body',
  'reset-mid-body',
  'empty-body',
  'early-end',
  'slow-drip',
]);

describe('s3BlobStore', () => {
  blobStoreContract(() => storeAt(wire.endpoint));

  it('says of what browsers read what it is, and that it never changes; of nothing else', async () => {
    await using own = await s3Wire();
    const store = storeAt(own.endpoint);
    await store.write('assets/main/x.png', Buffer.from('x'), 'image/png');
    await store.write('intents/main.json', Buffer.from('{}'));
    const [picture, other] = own.calls.map(({ headers }) => headers);
    expect(picture).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(other).not.toHaveProperty('cache-control');
  });

  it('lists page after page', async () => {
    const store = storeAt(wire.endpoint);
    for (const n of [1, 2, 3, 4, 5]) await store.write(`pages/${n}`, Buffer.from('x'));
    expect(await Array.fromAsync(store.list('pages/'))).toHaveLength(5);
  });

  it.concurrent.each([...s3ScenarioNames, 'reset-at-connect' as const])(
    'never takes a broken document for a whole one: %s',
    async (scenario) => {
      await using own = await s3Wire({ scenarios: [scenario] });
      const reading = async () => {
        const blob = await storeAt(own.endpoint).read('a.md');
        return await Array.fromAsync(blob?.bytes ?? []);
      };
      expect(await failureInTime(reading())).toMatchObject({
        name: 'ShopError',
        code: refused.has(scenario) ? 'upstream-failed' : 'unavailable',
        cause: { name: 'ModelError' },
      });
    },
  );

  it.concurrent.each([
    ...s3ScenarioNames.filter((name) => !onlyBodies.has(name)),
    'reset-at-connect' as const,
  ])('fails a write in time: %s', async (scenario) => {
    await using own = await s3Wire({ scenarios: [scenario] });
    const failure = await failureInTime(storeAt(own.endpoint).write('a.md', Buffer.from('x')));
    expect(failure).toMatchObject({ name: 'ShopError' });
  });

  it.concurrent.each(s3ScenarioNames.filter((name) => name !== 'no-such-bucket'))(
    'fails a list in time: %s',
    async (scenario) => {
      await using own = await s3Wire({ scenarios: [scenario] });
      const failure = await failureInTime(Array.fromAsync(storeAt(own.endpoint).list('')));
      expect(failure).toMatchObject({ name: 'ShopError' });
    },
  );

  it('never takes a bucket that is missing for a document that is', async () => {
    await using own = await s3Wire({ scenarios: ['no-such-bucket'] });
    await expect(storeAt(own.endpoint).read('a.md')).rejects.toMatchObject({ code: 'upstream-failed' });
  });

  it('goes on after a fault that passes, and writes again what it was not told was written', async () => {
    await using own = await s3Wire({ scenarios: ['server-error', 'done-but-lost', 'fine'] });
    await storeAt(own.endpoint)
      .write('a.md', Buffer.from('x'))
      .catch(() => undefined);
    await storeAt(own.endpoint).write('a.md', Buffer.from('x'));
    expect(own.objects.get('a.md')?.bytes).toEqual(Buffer.from('x'));
  });
});
