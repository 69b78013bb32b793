import type { JobFailures } from '#contract/description-jobs.ts';
import { invalidField } from '../../errors.ts';
import type { PageRequest, Ports } from '../../ports.ts';
import { openJob } from './open-job.ts';

/** Items that are looked at for one page. */
const looksAt = 500;

/** The products of a job that could not be written of. A page may be short or empty: its cursor leads on. */
export async function listFailures(
  ports: Pick<Ports, 'descriptionJobs'>,
  request: { readonly tenant: string; readonly jobId: string; readonly query: PageRequest },
): Promise<JobFailures> {
  const { tenant, jobId, query } = request;
  const { total } = await openJob(ports, tenant, jobId);
  const from = placeOf(query.cursor);
  const items = await ports.descriptionJobs.items(tenant, jobId, from, looksAt);
  const failed = items.filter(({ state }) => state === 'failed');
  const page = failed.slice(0, query.limit);
  const last = failed.length > query.limit ? page.at(-1)?.place : items.at(-1)?.place;
  const next = last === undefined ? total : last + 1;
  return {
    failures: page.map(({ productId, reason = '' }) => ({ productId, reason })),
    ...(next < total && { cursor: `place-${next}` }),
  };
}

function placeOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const place = /^place-(\d{1,9})$/u.exec(cursor)?.[1];
  if (place !== undefined) return Number(place);
  throw invalidField('cursor', 'The cursor is not one of ours: begin again without it');
}
