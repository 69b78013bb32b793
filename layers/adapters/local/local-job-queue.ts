import type { JobOrder } from '#core/descriptions/jobs/job-record.ts';
import type { JobQueue } from '#core/ports.ts';

/** Orders of this process, first come first served. What is lost with the process is ordered anew at its next start. */
export interface LocalJobQueue extends JobQueue {
  /** The next order, once there is one; undefined when the signal fires. */
  take(signal: AbortSignal): Promise<JobOrder | undefined>;
}

export function localJobQueue(): LocalJobQueue {
  const waiting: JobOrder[] = [];
  const takers: ((order: JobOrder) => void)[] = [];
  return {
    async send(orders) {
      for (const order of orders) {
        const taker = takers.shift();
        if (taker === undefined) waiting.push(order);
        else taker(order);
      }
    },
    async take(signal) {
      if (signal.aborted) return undefined;
      const first = waiting.shift();
      if (first !== undefined) return first;
      const { promise, resolve } = Promise.withResolvers<JobOrder | undefined>();
      const onAbort = (): void => resolve(undefined);
      takers.push(resolve);
      signal.addEventListener('abort', onAbort, { once: true });
      try {
        return await promise;
      } finally {
        signal.removeEventListener('abort', onAbort);
        const place = takers.indexOf(resolve);
        if (place >= 0) takers.splice(place, 1);
      }
    },
  };
}
