import { setTimeout as sleep } from 'node:timers/promises';
import type { Ports } from '#core/ports.ts';
import { keepDayFiles } from '#core/recommendations/keep-day-files.ts';
import { learnRecommendations } from '#core/recommendations/learn-recommendations.ts';

/** The catalogue changes too, without any event. */
const learnAtLeastEveryMs = 600_000;

/** Keeps day files and learns from them, again and again: what a schedule does in AWS. */
export function startRecommendationLoop(
  ports: Pick<
    Ports,
    | 'events'
    | 'blobs'
    | 'learner'
    | 'reports'
    | 'catalogue'
    | 'knowledge'
    | 'itemTables'
    | 'telemetry'
    | 'clock'
    | 'ids'
  >,
  tenant: string,
  everyMs = 20_000,
): { readonly stop: () => Promise<void> } {
  const stop = new AbortController();
  const running = (async () => {
    let learntAt = Number.NEGATIVE_INFINITY;
    while (!stop.signal.aborted) {
      try {
        const isChanged = await keepDayFiles(ports, tenant);
        if (isChanged || ports.clock.now() - learntAt > learnAtLeastEveryMs) {
          await learnRecommendations(ports, tenant);
          learntAt = ports.clock.now();
        }
      } catch (error) {
        ports.telemetry.degraded('learning recommendations', error);
      }
      // Stopping is the only way this wait fails.
      await sleep(everyMs, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
    }
  })();
  return {
    async stop() {
      stop.abort();
      await running;
    },
  };
}
