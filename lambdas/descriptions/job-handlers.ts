import type { JobEvent } from '#contract/description-jobs.ts';
import { createJob } from '#core/descriptions/jobs/create-job.ts';
import { jobEvents } from '#core/descriptions/jobs/job-events.ts';
import { listFailures } from '#core/descriptions/jobs/list-failures.ts';
import { listJobs } from '#core/descriptions/jobs/list-jobs.ts';
import { openJob } from '#core/descriptions/jobs/open-job.ts';
import { productWriter } from '#core/descriptions/jobs/product-writer.ts';
import { showJob } from '#core/descriptions/jobs/show-job.ts';
import { type JobWish, steerJob } from '#core/descriptions/jobs/steer-job.ts';
import type { Caller, Ports } from '#core/ports.ts';
import type { Handlers, Numbered } from '#runtime/handlers.ts';

type JobHandlers = Pick<
  Handlers<'descriptions'>,
  Extract<keyof Handlers<'descriptions'>, `${string}/description-jobs${string}`>
>;

/** A stream of events ends after this, ms: a function ends after 30 s, and who follows comes again. */
const streamsForMs = 20_000;

/** Jobs that write of many products. */
export const jobHandlers = (ports: Ports): JobHandlers => {
  const steer = (
    { caller, params }: { readonly caller: Caller; readonly params: { readonly jobId: string } },
    wish: JobWish,
  ) => steerJob(ports, { tenant: caller.tenant, ...params, wish });
  return {
    'POST /v1/description-jobs': ({ caller, body }) =>
      createJob({ ports, makeWriter: productWriter }, { tenant: caller.tenant, by: caller.id, ...body }),
    'GET /v1/description-jobs': ({ caller: { tenant }, query }) => listJobs(ports, { tenant, query }),
    'GET /v1/description-jobs/{jobId}': async ({ caller: { tenant }, params: { jobId } }) =>
      showJob(ports, tenant, await openJob(ports, tenant, jobId)),
    'GET /v1/description-jobs/{jobId}/events': (request) => eventsOf(ports, request),
    'GET /v1/description-jobs/{jobId}/failures': ({ caller: { tenant }, params, query }) =>
      listFailures(ports, { tenant, ...params, query }),
    'POST /v1/description-jobs/{jobId}/start': (request) =>
      steer(request, { type: 'start', hardCap: request.body.hardCap.amount }),
    'POST /v1/description-jobs/{jobId}/pause': (request) => steer(request, { type: 'pause' }),
    'POST /v1/description-jobs/{jobId}/resume': (request) =>
      steer(request, { type: 'resume', hardCap: request.body.hardCap?.amount }),
    'POST /v1/description-jobs/{jobId}/cancel': (request) => steer(request, { type: 'cancel' }),
    'POST /v1/description-jobs/{jobId}/retry-failed': (request) => steer(request, { type: 'retry-failed' }),
  };
};

function eventsOf(
  ports: Ports,
  {
    caller: { tenant },
    params: { jobId },
  }: { readonly caller: Caller; readonly params: { readonly jobId: string } },
): AsyncGenerator<Numbered<JobEvent>> {
  return jobEvents(ports, { tenant, jobId, until: ports.clock.now() + streamsForMs });
}
