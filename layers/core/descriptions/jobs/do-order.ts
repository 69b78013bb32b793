import type { Ports } from '../../ports.ts';
import { changeJob } from './change-job.ts';
import { itemsAtOnce, type JobOrder, type JobRecord } from './job-record.ts';
import type { JobWorld } from './job-writer.ts';
import { prepareJob } from './prepare-job.ts';
import type { ProviderPace } from './provider-pace.ts';
import { writeItems } from './write-items.ts';

/** Orders that are handed out at once; then comes the order to go on. */
const spreadAtOnce = 20;
const preparesForMs = 60_000;

/**
 * Does what an order says, once or more often. An order of a job that was paused, or started anew since, is dropped.
 * False where there was no time for all of it: then it has to come again.
 */
export async function doOrder(
  world: JobWorld & { readonly pace: ProviderPace },
  order: JobOrder,
  signal: AbortSignal,
): Promise<boolean> {
  const { ports } = world;
  const { tenant, jobId } = order;
  const job = await ports.descriptionJobs.find(tenant, jobId);
  if (job === undefined) return true;
  switch (order.type) {
    case 'prepare': {
      const until = ports.clock.now() + preparesForMs;
      const { state } = await prepareJob(world, { tenant, jobId, until });
      if (state === 'preparing') await ports.jobQueue.send([order]);
      return true;
    }
    case 'spread':
      if (isFor(order, job)) await spread(ports, order, job);
      return true;
    case 'write': {
      if (!isFor(order, job)) return true;
      const isDone = await writeItems(world, { tenant, job, from: order.from, signal });
      await finishIfDone(ports, tenant, job.id);
      return isDone;
    }
  }
}

function isFor({ run }: Extract<JobOrder, { run: number }>, job: JobRecord): boolean {
  return job.state === 'running' && job.run === run;
}

async function spread(
  ports: Pick<Ports, 'jobQueue' | 'descriptionJobs'>,
  { tenant, jobId, run, from }: Extract<JobOrder, { type: 'spread' }>,
  { total }: JobRecord,
): Promise<void> {
  const places = Array.from({ length: spreadAtOnce }, (_, n) => from + n * itemsAtOnce);
  const orders = places
    .filter((place) => place < total)
    .map((place) => ({ type: 'write' as const, tenant, jobId, run, from: place }));
  const next = from + spreadAtOnce * itemsAtOnce;
  if (next < total) {
    await ports.jobQueue.send([...orders, { type: 'spread', tenant, jobId, run, from: next }]);
  } else if (orders.length > 0) await ports.jobQueue.send(orders);
  else await finishIfDone(ports, tenant, jobId);
}

/** A job is over when each item was worked on in its round. */
async function finishIfDone(
  ports: Pick<Ports, 'descriptionJobs'>,
  tenant: string,
  jobId: string,
): Promise<void> {
  const { written, skipped, failed } = await ports.descriptionJobs.counts(tenant, jobId);
  await changeJob(ports, tenant, jobId, (job) => {
    const isDone = written + skipped + (failed.get(job.round) ?? 0) >= job.total;
    return isDone && job.state === 'running' ? { ...job, state: 'finished' } : undefined;
  });
}
