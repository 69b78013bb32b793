import { doOrder } from '#core/descriptions/jobs/do-order.ts';
import type { JobOrder } from '#core/descriptions/jobs/job-record.ts';
import type { JobWorld } from '#core/descriptions/jobs/job-writer.ts';
import { providerPace } from '#core/descriptions/jobs/provider-pace.ts';
import { resumeJobs } from '#core/descriptions/jobs/resume-jobs.ts';
import type { LocalJobQueue } from './local-job-queue.ts';
import type { Repeated } from './repeat.ts';

/** Orders that are done at the same time, each of some products at once. */
const ordersAtOnce = 4;
/** What fails is done again after this, ms. */
const pauseMs = 2_000;

/** Does orders in this process: what a queue and a function do in AWS. Begins with the jobs that were not over. */
export function startJobLoop(world: JobWorld, queue: LocalJobQueue, tenant: string): Repeated {
  const stop = new AbortController();
  const { signal } = stop;
  const { ports } = world;
  const paced = { ...world, pace: providerPace(ports.clock) };
  const again = async (order: JobOrder): Promise<void> => {
    await ports.clock.sleep(pauseMs);
    await queue.send([order]);
  };
  const work = async (): Promise<void> => {
    for (let order = await queue.take(signal); order !== undefined; order = await queue.take(signal)) {
      try {
        await doOrder(paced, order, signal);
      } catch (error) {
        ports.telemetry.degraded('description job', error);
        void again(order);
      }
    }
  };
  const running = Promise.all(Array.from({ length: ordersAtOnce }, work));
  const resumed = resumeJobs(ports, tenant).catch((error: unknown) =>
    ports.telemetry.degraded('description jobs', error),
  );
  return {
    async stop() {
      stop.abort();
      await resumed;
      await running;
    },
  };
}
