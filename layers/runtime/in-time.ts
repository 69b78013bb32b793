import { outOfTime } from './problem-of.ts';

/** How long work may go on after its deadline, ms: it was told to stop and ends in good order. */
const graceMs = 500;

/** The outcome of some work, or `deadline-exceeded` if the work does not heed its deadline. */
export async function inTime<T>(work: Promise<T>, deadline: AbortSignal): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  let timer: NodeJS.Timeout | undefined;
  const startGrace = (): void => {
    timer = setTimeout(() => reject(outOfTime({ cause: deadline.reason })), graceMs);
  };
  if (deadline.aborted) startGrace();
  else deadline.addEventListener('abort', startGrace, { once: true });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    deadline.removeEventListener('abort', startGrace);
  }
}

/** The same for each event of a generator. One that is late is left alone: it cannot be stopped. */
export async function* eachInTime<T>(events: AsyncGenerator<T>, deadline: AbortSignal): AsyncGenerator<T> {
  for (;;) {
    const { done, value } = await inTime(events.next(), deadline);
    if (done === true) return;
    yield value;
  }
}
