import { ShopError } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import type { JobRecord } from './job-record.ts';

/** A job as it is this moment. Fails with `not-found`. */
export async function openJob(
  ports: Pick<Ports, 'descriptionJobs'>,
  tenant: string,
  jobId: string,
): Promise<JobRecord> {
  const job = await ports.descriptionJobs.find(tenant, jobId);
  if (job !== undefined) return job;
  throw new ShopError('not-found', 'There is no such job: see GET /v1/description-jobs');
}
