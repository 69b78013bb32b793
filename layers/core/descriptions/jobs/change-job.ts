import { ShopError } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import type { JobRecord } from './job-record.ts';
import { openJob } from './open-job.ts';

/** A worker and a merchant may change a job at once; each is heard in the end. */
const mostTries = 12;

/** Changes a job as it is this moment; `change` gives undefined where there is nothing to change any more. */
export async function changeJob(
  ports: Pick<Ports, 'descriptionJobs'>,
  tenant: string,
  jobId: string,
  change: (job: JobRecord) => Omit<JobRecord, 'revision'> | undefined,
): Promise<JobRecord> {
  for (let tried = 0; tried < mostTries; tried += 1) {
    const job = await openJob(ports, tenant, jobId);
    const changed = change(job);
    if (changed === undefined) return job;
    const after = { ...changed, revision: job.revision + 1 };
    if (await ports.descriptionJobs.change(tenant, job, after)) return after;
  }
  throw new ShopError('unavailable', 'Too many change this job at once: try again in a moment', {
    retryAfterSeconds: 1,
  });
}
