import { describe, expect, it } from 'vitest';
import type { JobOrder } from '#core/descriptions/jobs/job-record.ts';
import { orderOfKey } from '#core/descriptions/jobs/order-key.ts';
import { countingIds } from '#core/testing/counting-ids.ts';
import { s3ScenarioNames } from '../../testing/s3-scenarios.ts';
import { type S3WireOptions, s3Wire } from '../../testing/s3-wire.ts';
import { shortLimits } from '../../testing/short-limits.ts';
import { s3BlobStore } from './s3-blob-store.ts';
import { s3Client } from './s3-client.ts';
import { s3JobQueue } from './s3-job-queue.ts';

const order = (from: number): JobOrder => ({ type: 'write', tenant: 'main', jobId: 'j1', run: 1, from });
const orders = [order(0), order(10), order(20)];

/** A queue over the real client, and the orders that its bucket holds. */
async function openQueue(scenarios: NonNullable<S3WireOptions['scenarios']>) {
  const wire = await s3Wire({ scenarios });
  const client = s3Client({ endpoint: wire.endpoint });
  const queue = s3JobQueue(s3BlobStore({ client, bucket: 'orders', limits: shortLimits }), countingIds());
  const held = () =>
    [...wire.objects.keys()]
      .map((key) => orderOfKey(key.slice(key.indexOf('orders/describe/'))))
      .map((sent) => ('from' in sent ? sent.from : -1))
      .toSorted((a, b) => a - b);
  return { wire, queue, held, [Symbol.asyncDispose]: () => wire[Symbol.asyncDispose]() };
}

describe('s3JobQueue', () => {
  it('keeps each order as an object of its own, which the order can be read of', async () => {
    await using shop = await openQueue(['fine']);
    await shop.queue.send(orders);
    await shop.queue.send([order(0)]);
    expect(shop.held()).toEqual([0, 0, 10, 20]);
    expect([...shop.wire.objects.values()].map(({ bytes }) => bytes.length)).toEqual([0, 0, 0, 0]);
    await shop.queue.send([]);
    expect(shop.wire.objects.size).toBe(4);
  });

  it.each(['done-but-lost', 'internal-error', 'reset-at-connect', 'hang-before-head'] as const)(
    'sends an order once, though the first answer is: %s',
    async (fault) => {
      await using shop = await openQueue([fault, 'fine']);
      await shop.queue.send([order(30)]);
      expect(shop.held()).toEqual([30]);
    },
  );

  it.each(['access-denied', 'no-such-bucket'] as const)(
    'says at once that it cannot be sent to: %s',
    async (fault) => {
      await using shop = await openQueue([fault]);
      await expect(shop.queue.send(orders)).rejects.toMatchObject({ code: 'upstream-failed' });
      expect(shop.held()).toEqual([]);
    },
  );

  it.each(s3ScenarioNames.filter((name) => ['throttled', 'internal-error', 'malformed-xml'].includes(name)))(
    'fails where the bucket stays as it is, so that all is sent again: %s',
    async (fault) => {
      await using shop = await openQueue([fault]);
      await expect(shop.queue.send(orders)).rejects.toMatchObject({ code: 'unavailable' });
    },
  );

  it('fails as a whole where one order cannot be sent: those that were may come twice', async () => {
    await using shop = await openQueue(['fine', 'access-denied', 'fine']);
    await expect(shop.queue.send(orders)).rejects.toMatchObject({ code: 'upstream-failed' });
    await shop.queue.send(orders);
    expect(new Set(shop.held())).toEqual(new Set([0, 10, 20]));
  });
});
