import { setTimeout as sleep } from 'node:timers/promises';

/** Work that goes on until it is stopped. */
export interface Repeated {
  /** Calls the work off and waits for its end. */
  readonly stop: () => Promise<void>;
}

/** Does some work, waits and does it again; keeps no process alive. What fails is told, and tried again after the wait. */
export function repeat(
  work: (signal: AbortSignal) => Promise<unknown>,
  {
    everyMs,
    firstAfterMs = 0,
    onFailure,
  }: {
    readonly everyMs: number;
    readonly firstAfterMs?: number;
    readonly onFailure: (cause: unknown) => void;
  },
): Repeated {
  const stop = new AbortController();
  const { signal } = stop;
  // Stopping is the only way a wait fails.
  const wait = (ms: number): Promise<void> =>
    sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);
  const running = (async () => {
    if (firstAfterMs > 0) await wait(firstAfterMs);
    while (!signal.aborted) {
      await work(signal).catch((cause: unknown) => {
        if (!signal.aborted) onFailure(cause);
      });
      await wait(everyMs);
    }
  })();
  return {
    async stop() {
      stop.abort();
      await running;
    },
  };
}
