import type { DescriptionJob, JobEvent } from '#contract/description-jobs.ts';
import type { Ports } from '../../ports.ts';
import { openJob } from './open-job.ts';
import { showJob } from './show-job.ts';

const looksEveryMs = 1_000;
/** A stream ends so long before its deadline, ms: who follows comes again with the number of the last event. */
const endsForMs = 1_500;

/**
 * Tells how a job stands whenever that changes, until it is over or the time is up. Events are numbered by what was done
 * so far, so that a reader who comes again is told what is new; the first always comes at once.
 */
export async function* jobEvents(
  ports: Pick<Ports, 'descriptionJobs' | 'budgets' | 'clock'>,
  request: { readonly tenant: string; readonly jobId: string; readonly until: number },
): AsyncGenerator<{ readonly id: number; readonly event: JobEvent }> {
  const { tenant, jobId, until } = request;
  let told = '';
  for (;;) {
    const record = await openJob(ports, tenant, jobId);
    const job = await showJob(ports, tenant, record);
    const now = JSON.stringify(job);
    const isOver = job.state === 'finished' || job.state === 'cancelled';
    if (now !== told || isOver) {
      told = now;
      yield { id: numberOf(record.revision, job), event: { type: isOver ? 'job-end' : 'job-progress', job } };
    }
    if (isOver || ports.clock.now() + looksEveryMs + endsForMs > until) return;
    await ports.clock.sleep(looksEveryMs);
  }
}

/** Six digits are what a reader may send back. */
function numberOf(revision: number, { counts }: DescriptionJob): number {
  return Math.min(999_999, revision + counts.written + counts.skipped + counts.failed);
}
