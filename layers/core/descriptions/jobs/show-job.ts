import type { DescriptionJob } from '#contract/description-jobs.ts';
import { decimalOf, femtoOf } from '../../costs/femto.ts';
import type { Ports } from '../../ports.ts';
import { jobLimit } from './job-limit.ts';
import type { JobRecord } from './job-record.ts';

/** A job with how far it is and what it has cost, whatever its size. */
export async function showJob(
  ports: Pick<Ports, 'descriptionJobs' | 'budgets'>,
  tenant: string,
  job: JobRecord,
): Promise<DescriptionJob> {
  const [counts, [money]] = await Promise.all([
    ports.descriptionJobs.counts(tenant, job.id),
    ports.budgets.counts(tenant, [jobLimit(job)]),
  ]);
  const failed = sumOf(counts.failed.values());
  const { written, skipped } = counts;
  const spent = (money?.settledFemtoUsd ?? 0n) + (money?.openFemtoUsd ?? 0n);
  return {
    jobId: job.id,
    state: job.state,
    filter: job.filter,
    request: job.request,
    created: { by: job.createdBy, at: new Date(job.createdAt).toISOString() },
    counts: { total: job.total, written, skipped, failed, left: job.total - written - skipped - failed },
    ...(job.estimate && { estimate: job.estimate }),
    ...(job.hardCap !== undefined && { hardCap: { amount: job.hardCap, currency: 'USD' } }),
    spent: { amount: decimalOf(spent), currency: 'USD' },
    ...warningOf(job),
    ...(job.reason !== undefined && { reason: job.reason }),
  };
}

function warningOf({ hardCap, estimate }: JobRecord): { readonly warning?: string } {
  if (hardCap === undefined || estimate === undefined) return {};
  if (femtoOf(hardCap) >= femtoOf(estimate.cost.amount)) return {};
  const warning = `The hard cap of ${hardCap} USD is below the estimate of ${estimate.cost.amount} USD: the job will pause before its end`;
  return { warning };
}

function sumOf(counts: Iterable<number>): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}
