import type { JobFilter } from '#contract/description-jobs.ts';
import type { CatalogueProduct } from '../../catalogue/catalogue-product.ts';
import type { Page, Ports } from '../../ports.ts';
import { changeJob } from './change-job.ts';
import { estimateJob } from './estimate-job.ts';
import type { JobItem, JobRecord } from './job-record.ts';
import type { JobWorld } from './job-writer.ts';
import { openJob } from './open-job.ts';

const pageSize = 100;

/**
 * Finds the products of a job, page by page from where the one before broke off, then estimates what they will take.
 * Stops at a moment (epoch ms): then the job is still `preparing`.
 */
export async function prepareJob(
  world: JobWorld,
  { tenant, jobId, until }: { readonly tenant: string; readonly jobId: string; readonly until: number },
): Promise<JobRecord> {
  const { ports } = world;
  let job = await openJob(ports, tenant, jobId);
  while (job.state === 'preparing' && ports.clock.now() < until) {
    const { items, cursor } = await foundProducts(ports, tenant, job);
    const fitting = items.filter((product) => fits(product, job.filter));
    const added = fitting.map(({ id }, n): JobItem => ({
      place: job.total + n,
      productId: id,
      state: 'waiting',
    }));
    if (added.length > 0) await ports.descriptionJobs.add(tenant, jobId, added);
    const found = { ...job, total: job.total + added.length, cursor };
    const after =
      cursor === undefined
        ? { ...found, state: 'waiting' as const, estimate: await estimateJob(world, tenant, found) }
        : found;
    const { revision } = job;
    // Another worker that was told the same has gone on: then this one follows.
    job = await changeJob(ports, tenant, jobId, (now) => (now.revision === revision ? after : undefined));
  }
  return job;
}

async function foundProducts(
  ports: Pick<Ports, 'catalogue'>,
  tenant: string,
  { filter, cursor }: JobRecord,
): Promise<Page<CatalogueProduct>> {
  if (filter.ids === undefined) return await ports.catalogue.list(tenant, { limit: pageSize, cursor });
  return { items: await ports.catalogue.find(tenant, filter.ids) };
}

function fits({ category, brand, status = 'active', text }: CatalogueProduct, filter: JobFilter): boolean {
  const told = filter.withoutDescriptionIn;
  return (
    (filter.category === undefined || category === filter.category) &&
    (filter.brand === undefined || brand === filter.brand) &&
    (filter.status === undefined || status === filter.status) &&
    (told === undefined || (text[told]?.description ?? '').trim() === '')
  );
}
