import { outOfTime } from './problem-of.ts';

/**
 * How long work may go on after its deadline, ms: it was told to stop and ends in good order. The reply is out half a
 * second after the deadline, and what is left of it is for a late timer and the way out.
 */
const graceMs = 350;

/** The outcome of some work, or `deadline-exceeded` if the work does not heed its deadline. */
export async function inTime<T>(work: Promise<T>, deadline: AbortSignal): Promise<T> {
  using grace = graceAfter(deadline);
  return await Promise.race([work, grace.over]);
}

/** The same for the events of a generator, all of them together. One that is late is left alone: it cannot be stopped. */
export async function* eachInTime<T>(events: AsyncGenerator<T>, deadline: AbortSignal): AsyncGenerator<T> {
  using grace = graceAfter(deadline);
  for (;;) {
    const { done, value } = await Promise.race([events.next(), grace.over]);
    if (done === true) return;
    yield value;
  }
}

/** `over` fails when the time after a deadline has passed. */
function graceAfter(deadline: AbortSignal): Disposable & { readonly over: Promise<never> } {
  const { promise: over, reject } = Promise.withResolvers<never>();
  // It may be over while nobody waits: whoever waits next is told.
  over.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const startGrace = (): void => {
    timer = setTimeout(() => reject(outOfTime({ cause: deadline.reason })), graceMs);
  };
  if (deadline.aborted) startGrace();
  else deadline.addEventListener('abort', startGrace, { once: true });
  return {
    over,
    [Symbol.dispose]() {
      clearTimeout(timer);
      deadline.removeEventListener('abort', startGrace);
    },
  };
}
