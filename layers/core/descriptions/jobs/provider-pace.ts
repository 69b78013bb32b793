import type { Clock } from '../../ports.ts';

/** Keeps those who ask one provider from asking while it wants to be left alone. */
export interface ProviderPace {
  /** Ends when it may be asked again. */
  wait(signal: AbortSignal): Promise<void>;
  /** It has refused: everybody waits, longer each time. */
  refused(retryAfterMs: number | undefined): void;
  answered(): void;
}

const shortestMs = 1_000;
const longestMs = 60_000;

/** A pace that all workers of a process keep. */
export function providerPace(clock: Clock, random: () => number = Math.random): ProviderPace {
  let until = 0;
  let refusals = 0;
  return {
    async wait(signal) {
      while (!signal.aborted && clock.now() < until) await clock.sleep(Math.min(500, until - clock.now()));
    },
    refused(retryAfterMs) {
      refusals = Math.min(refusals + 1, 6);
      const doubled = Math.min(longestMs, shortestMs * 2 ** (refusals - 1));
      // Full jitter above half, so that workers do not come back together.
      const pause = Math.max(retryAfterMs ?? 0, doubled / 2 + (random() * doubled) / 2);
      until = Math.max(until, clock.now() + Math.min(longestMs, pause));
    },
    answered() {
      refusals = 0;
    },
  };
}
