import type { Clock, PublishedIndex, Telemetry, VectorIndex } from '#core/ports.ts';

/** How long an index that failed is left alone, ms: meanwhile no search waits for it in vain. */
const restMs = 10_000;

/**
 * An index with a reserve that holds the same passages, such as a snapshot: where the first one fails, the reserve
 * answers, flagged. Changes are made in both, or fail.
 */
export function fallbackIndex(
  primary: VectorIndex,
  reserve: VectorIndex,
  {
    telemetry,
    clock,
  }: { readonly telemetry: Pick<Telemetry, 'degraded'>; readonly clock: Pick<Clock, 'now'> },
): PublishedIndex {
  const restUntil = new Map<string, number>();
  return {
    edition: primary.edition,
    async search(tenant, query, signal, call) {
      const onDegraded = (): void => call?.onDegraded?.();
      if (clock.now() < (restUntil.get(tenant) ?? 0)) {
        onDegraded();
        return await reserve.search(tenant, query, signal);
      }
      try {
        const hits = await primary.search(tenant, query, signal, call);
        restUntil.delete(tenant);
        return hits;
      } catch (cause) {
        if (signal.aborted) throw cause;
        restUntil.set(tenant, clock.now() + restMs);
        telemetry.degraded('index', cause);
        onDegraded();
        return await reserve.search(tenant, query, signal).catch((alsoDown: unknown) => {
          telemetry.degraded('reserve index', alsoDown);
          throw cause;
        });
      }
    },
    async replace(tenant, change) {
      await primary.replace(tenant, change);
      await reserve.replace(tenant, change);
    },
    async publish(tenant) {
      await primary.publish?.(tenant);
      await reserve.publish?.(tenant);
    },
  };
}
