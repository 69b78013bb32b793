import type { JobListReply } from '#contract/description-jobs.ts';
import type { PageRequest, Ports } from '../../ports.ts';
import { showJob } from './show-job.ts';

/** The jobs of a shop, newest first. */
export async function listJobs(
  ports: Pick<Ports, 'descriptionJobs' | 'budgets'>,
  { tenant, query }: { readonly tenant: string; readonly query: PageRequest },
): Promise<JobListReply> {
  const { items, cursor } = await ports.descriptionJobs.list(tenant, query);
  const jobs = await Promise.all(items.map((job) => showJob(ports, tenant, job)));
  return { jobs, ...(cursor !== undefined && { cursor }) };
}
