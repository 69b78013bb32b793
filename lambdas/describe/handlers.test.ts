import { expect, it } from 'vitest';
import { s3BlobStore } from '#adapters/aws/s3/s3-blob-store.ts';
import { s3Client } from '#adapters/aws/s3/s3-client.ts';
import { s3JobQueue } from '#adapters/aws/s3/s3-job-queue.ts';
import { s3Wire } from '#adapters/testing/s3-wire.ts';
import { shortLimits } from '#adapters/testing/short-limits.ts';
import { lazyTemplateWriter } from '#adapters/offline/lazy-template-writer.ts';
import { createJob } from '#core/descriptions/jobs/create-job.ts';
import { openJob } from '#core/descriptions/jobs/open-job.ts';
import { productWriter } from '#core/descriptions/jobs/product-writer.ts';
import { steerJob } from '#core/descriptions/jobs/steer-job.ts';
import { shippedTuning } from '#core/descriptions/testing/shipped-tuning.ts';
import { sampleProduct } from '#core/testing/sample-product.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import { handlers } from './handlers.ts';

it('writes each product once from keys of a bucket that come twice, and names the key that is none', async () => {
  const template = lazyTemplateWriter;
  const base = { ...testPorts({ model: template, template }), tuning: shippedTuning };
  const keys: string[] = [];
  const ports = { ...base, jobQueue: s3JobQueue({ write: async (key) => void keys.push(key) }, base.ids) };
  await ports.catalogue.save(
    'main',
    Array.from({ length: 12 }, (_, n) => sampleProduct(`p${n}`)),
  );
  const describe = handlers(ports);
  const { signal: deadline } = new AbortController();
  const told = (key: string) => ({
    id: key,
    message: { source: 'aws.s3' as const, detail: { object: { key } } },
  });

  const world = { ports, makeWriter: productWriter };
  const request = { languages: ['en'], channel: 'shop' as const, length: 'short' as const, keywords: [] };
  const { jobId } = await createJob(world, { tenant: 'main', by: 'm1', filter: {}, request });
  await steerJob(ports, { tenant: 'main', jobId, wish: { type: 'start', hardCap: '1' } });
  for (let key = keys.shift(); key !== undefined; key = keys.shift()) {
    const messages = [told('orders/describe/none/u1'), told(key), told(key)];
    const failed = await describe({ messages, deadline });
    expect(failed.map(({ id }) => id)).toEqual(['orders/describe/none/u1']);
  }

  expect((await openJob(ports, 'main', jobId)).state).toBe('finished');
  const { items } = await ports.descriptions.drafts('main', { limit: 100 });
  expect(items.map(({ version }) => version)).toEqual(Array.from({ length: 12 }, () => 1));
});

it('brings a job to its end over a bucket that loses answers, refuses and is slow, each product once', async () => {
  const faults = ['done-but-lost', 'fine', 'access-denied', 'internal-error', 'fine', 'throttled'] as const;
  const scenarios = [
    'fine' as const,
    ...Array.from({ length: 12 }, () => [...faults, 'fine' as const, 'hang-before-head' as const]).flat(),
    'fine' as const,
  ];
  await using wire = await s3Wire({ scenarios });
  const client = s3Client({ endpoint: wire.endpoint });
  const template = lazyTemplateWriter;
  const base = { ...testPorts({ model: template, template }), tuning: shippedTuning };
  const bucket = s3BlobStore({ client, bucket: 'orders', limits: shortLimits });
  const ports = { ...base, jobQueue: s3JobQueue(bucket, base.ids) };
  const products = Array.from({ length: 60 }, (_, n) => sampleProduct(`p${n}`));
  await ports.catalogue.save('main', products);
  const world = { ports, makeWriter: productWriter };
  const request = { languages: ['en'], channel: 'shop' as const, length: 'short' as const, keywords: [] };
  const { jobId } = await createJob(world, { tenant: 'main', by: 'm1', filter: {}, request });
  await steerJob(ports, { tenant: 'main', jobId, wish: { type: 'start', hardCap: '1' } });

  const describe = handlers(ports);
  const { signal: deadline } = new AbortController();
  const done = new Set<string>();
  const next = () =>
    [...wire.objects.keys()].map((path) => path.slice(path.indexOf('orders/'))).find((key) => !done.has(key));
  for (let key = next(); key !== undefined; key = next()) {
    const messages = [{ id: key, message: { source: 'aws.s3' as const, detail: { object: { key } } } }];
    // What fails comes again, as the queue has it.
    if ((await describe({ messages, deadline })).length === 0) done.add(key);
  }

  expect((await openJob(ports, 'main', jobId)).state).toBe('finished');
  const { items } = await ports.descriptions.drafts('main', { limit: 100 });
  expect(items.map(({ version }) => version)).toEqual(products.map(() => 1));
});
