import type { Ports } from '../../ports.ts';

/** Orders anew what is to be done for every job that is not over: after a start nobody knows what was lost. */
export async function resumeJobs(
  ports: Pick<Ports, 'descriptionJobs' | 'jobQueue'>,
  tenant: string,
): Promise<void> {
  for (const jobId of await ports.descriptionJobs.open(tenant)) {
    const job = await ports.descriptionJobs.find(tenant, jobId);
    if (job?.state === 'preparing') await ports.jobQueue.send([{ type: 'prepare', tenant, jobId }]);
    if (job?.state === 'running') {
      await ports.jobQueue.send([{ type: 'spread', tenant, jobId, run: job.run, from: 0 }]);
    }
  }
}
