import type { DescriptionJob, JobState } from '#contract/description-jobs.ts';
import { ShopError } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { changeJob } from './change-job.ts';
import type { JobRecord } from './job-record.ts';
import { showJob } from './show-job.ts';

type SteerPorts = Pick<Ports, 'descriptionJobs' | 'jobQueue' | 'budgets'>;

/** What a merchant may want of a job. Amounts are decimal USD. */
export type JobWish =
  | { readonly type: 'start'; readonly hardCap: string }
  | { readonly type: 'resume'; readonly hardCap?: string | undefined }
  | { readonly type: 'pause' }
  | { readonly type: 'cancel' }
  | { readonly type: 'retry-failed' };

/** Starts, pauses, resumes or cancels a job, or has what failed tried again. Fails with `conflict` where it cannot be. */
export async function steerJob(
  ports: SteerPorts,
  { tenant, jobId, wish }: { readonly tenant: string; readonly jobId: string; readonly wish: JobWish },
): Promise<DescriptionJob> {
  const job = await changeJob(ports, tenant, jobId, (before) => wished(before, wish));
  if (job.state === 'running') await orderAll(ports, tenant, job);
  return await showJob(ports, tenant, job);
}

/** A job whose orders cannot be given out does not run: it pauses, and may be resumed. */
async function orderAll(ports: SteerPorts, tenant: string, { id: jobId, run }: JobRecord): Promise<void> {
  try {
    await ports.jobQueue.send([{ type: 'spread', tenant, jobId, run, from: 0 }]);
  } catch (error) {
    await changeJob(ports, tenant, jobId, (job) =>
      job.state === 'running' && job.run === run
        ? { ...job, state: 'paused', reason: 'Its work could not be handed out: resume it' }
        : undefined,
    );
    throw error;
  }
}

function wished(job: JobRecord, wish: JobWish): Omit<JobRecord, 'revision'> | undefined {
  const { reason: _, ...rest } = job;
  switch (wish.type) {
    case 'start':
      demand(job, wish, ['waiting']);
      return { ...rest, state: 'running', run: job.run + 1, hardCap: wish.hardCap };
    case 'resume':
      demand(job, wish, ['paused']);
      return { ...rest, state: 'running', run: job.run + 1, hardCap: wish.hardCap ?? job.hardCap };
    case 'pause':
      demand(job, wish, ['running', 'paused']);
      return job.state === 'paused' ? undefined : { ...rest, state: 'paused' };
    case 'cancel':
      demand(job, wish, ['preparing', 'waiting', 'running', 'paused', 'cancelled']);
      return job.state === 'cancelled' ? undefined : { ...rest, state: 'cancelled' };
    case 'retry-failed':
      demand(job, wish, ['running', 'paused', 'finished']);
      return { ...rest, state: 'running', run: job.run + 1, round: job.round + 1 };
  }
}

function demand({ state }: JobRecord, { type }: JobWish, states: readonly JobState[]): void {
  if (states.includes(state)) return;
  throw new ShopError('conflict', `The job is ${state}: ${type} is for one that is ${states.join(' or ')}`);
}
