import type * as z from 'zod';
import type { Job, JobName } from '#contract/jobs.ts';
import type { Ports } from '#core/ports.ts';
import type { Wire } from './entry.ts';
import type { QueueHandler, ScheduleHandler } from './job-handler.ts';
import { observe } from './observe.ts';
import { readConfig } from './read-config.ts';
import { serveQueue, serveSchedule, serveStream } from './serve-job.ts';

/** A row of the table of jobs, with what its messages are. */
type Row<M> = Job & { readonly message: z.ZodType<M> };

/** The entry of a Lambda behind a queue: environment read, ports wired, handler made, all at its start. */
export function queueEntry<M>(
  job: JobName,
  { message }: Row<M>,
  wire: Wire,
  handler: (ports: Ports) => QueueHandler<M>,
): ReturnType<typeof serveQueue> {
  const { ports, observer } = assemble(job, wire);
  return serveQueue({ job, message, observer, clock: ports.clock }, handler(ports));
}

/** The entry of a Lambda behind the stream of a table. */
export function streamEntry<M>(
  job: JobName,
  { message }: Row<M>,
  wire: Wire,
  handler: (ports: Ports) => QueueHandler<M>,
): ReturnType<typeof serveStream> {
  const { ports, observer } = assemble(job, wire);
  return serveStream({ job, message, observer, clock: ports.clock }, handler(ports));
}

/** The entry of a Lambda that the clock wakes. */
export function scheduleEntry<M>(
  job: JobName,
  { message }: Row<M>,
  wire: Wire,
  handler: (ports: Ports) => ScheduleHandler<M>,
): ReturnType<typeof serveSchedule> {
  const { ports, observer } = assemble(job, wire);
  return serveSchedule({ job, message, observer, clock: ports.clock }, handler(ports));
}

function assemble(job: JobName, wire: Wire) {
  const config = readConfig(job);
  const observer = observe(job, config);
  return { ports: wire(config, observer), observer };
}
