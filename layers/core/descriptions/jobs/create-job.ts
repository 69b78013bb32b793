import type { DescriptionJob, NewDescriptionJob } from '#contract/description-jobs.ts';
import type { JobRecord } from './job-record.ts';
import type { JobWorld } from './job-writer.ts';
import { prepareJob } from './prepare-job.ts';
import { showJob } from './show-job.ts';

/** A request prepares for so long itself, ms: some thousand products. A worker goes on. */
const preparesForMs = 8_000;

/** Makes a job: finds its products and estimates what they will take. It waits until somebody agrees to a hard cap. */
export async function createJob(
  world: JobWorld,
  { tenant, by, filter, request }: NewDescriptionJob & { readonly tenant: string; readonly by: string },
): Promise<DescriptionJob> {
  const { ports } = world;
  const now = ports.clock.now();
  const job: JobRecord = {
    id: jobId(now, ports.ids.next()),
    revision: 1,
    state: 'preparing',
    filter,
    request,
    createdBy: by,
    createdAt: now,
    total: 0,
    run: 0,
    round: 0,
  };
  await ports.descriptionJobs.create(tenant, job);
  const prepared = await prepareJob(world, { tenant, jobId: job.id, until: now + preparesForMs });
  if (prepared.state === 'preparing') {
    await ports.jobQueue.send([{ type: 'prepare', tenant, jobId: job.id }]);
  }
  return await showJob(ports, tenant, prepared);
}

/** The end of JavaScript's time. */
const latest = 8_640_000_000_000_000;

/** Begins with a time that counts down, so that the newest job comes first. */
function jobId(now: number, unique: string): string {
  return `${(latest - now).toString(36).padStart(11, '0')}-${unique}`;
}
