import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTables } from '#adapters/aws/dynamo/create-tables.ts';
import { startJobLoop } from '#adapters/local/job-loop.ts';
import { localJobQueue } from '#adapters/local/local-job-queue.ts';
import { localPlaces } from '#adapters/local/local-places.ts';
import { ownTables } from '#adapters/local/open-tables.ts';
import { localTables, wire } from '#adapters/local/wire.ts';
import type { BenchRow } from '#adapters/testing/bench-rows.ts';
import type { DescriptionRequest } from '#contract/descriptions.ts';
import { createJob } from '#core/descriptions/jobs/create-job.ts';
import { openJob } from '#core/descriptions/jobs/open-job.ts';
import { prepareJob } from '#core/descriptions/jobs/prepare-job.ts';
import { productWriter } from '#core/descriptions/jobs/product-writer.ts';
import { steerJob } from '#core/descriptions/jobs/steer-job.ts';
import { sampleProduct } from '#core/testing/sample-product.ts';
import { sampleProfile } from '#core/testing/sample-profile.ts';
import { observe } from '#runtime/observe.ts';
import { readLocalConfig } from '#runtime/read-config.ts';

const products = 5_000;
const tuning = path.join(import.meta.dirname, '..', '..', 'layers', 'tuning');

/** A job of 5,000 products, written offline in one language: from its start until each has its draft. */
export async function bench(): Promise<readonly BenchRow[]> {
  process.env.LOG_LEVEL = 'SILENT';
  const places = localPlaces(await mkdtemp(path.join(tmpdir(), 'aisle-bulk-')));
  const config = readLocalConfig({ AISLE_TUNING: tuning });
  const tables = await ownTables(places);
  await createTables(tables.client, localTables);
  const queue = localJobQueue();
  const ports = wire({ places, client: tables.client, config, queue }, observe('system', config));
  await ports.knowledge.saveProfile(sampleProfile('main'));
  for (let from = 0; from < products; from += 500) {
    const some = Array.from({ length: 500 }, (_, n) => sampleProduct(`p${from + n}`));
    await ports.catalogue.save('main', some);
  }
  const world = { ports, makeWriter: productWriter };
  const request: DescriptionRequest = { languages: ['en'], channel: 'shop', length: 'medium', keywords: [] };
  const order = {
    tenant: 'main',
    by: 'bench',
    filter: {},
    request: { ...request, languages: ['en'], keywords: [] },
  };
  const { jobId } = await createJob(world, order);
  await prepareJob(world, { tenant: 'main', jobId, until: Number.POSITIVE_INFINITY });
  const loop = startJobLoop(world, queue, 'main');
  const startedAt = performance.now();
  const cpuAtStart = process.cpuUsage();
  await steerJob(ports, { tenant: 'main', jobId, wish: { type: 'start', hardCap: '1' } });
  const sizes: number[] = [];
  while ((await openJob(ports, 'main', jobId)).state !== 'finished') {
    await ports.clock.sleep(1_000);
    sizes.push(process.memoryUsage().rss);
  }
  const perSecond = products / ((performance.now() - startedAt) / 1000);
  const { user, system } = process.cpuUsage(cpuAtStart);
  const cpuMs = (user + system) / 1000 / products;
  await loop.stop();
  await tables.close();
  await rm(places.folder, { recursive: true, force: true });
  const third = Math.max(1, Math.floor(sizes.length / 3));
  const growth = Math.max(...sizes.slice(-third)) / Math.max(...sizes.slice(0, third)) - 1;
  return [
    {
      metric: 'describe 5,000 products offline, products a second',
      floor: '-',
      ours: `${perSecond.toFixed(0)} (${cpuMs.toFixed(1)} ms CPU each)`,
      goal: '>= 100',
      met: perSecond >= 100,
    },
    {
      metric: 'its memory, last third against first',
      floor: '-',
      ours: `${(growth * 100).toFixed(0)} % more`,
      goal: '<= 25 %',
      met: growth <= 0.25,
    },
  ];
}
