import type { Clock, OwnTuning } from '#core/ports.ts';
import { recentlyRead } from './recently-read.ts';

/** How old a tenant's own tuning data may be, ms. */
const freshMs = 10_000;

/** Own tuning data that is read once in ten seconds, not once a call. Its own changes show at once. */
export function recentOwnTuning(store: OwnTuning, clock: Clock): OwnTuning {
  const keyOf = (tenant: string, name: string): string => `${name} ${tenant}`;
  const reads = recentlyRead(
    (key) => {
      const space = key.indexOf(' ');
      return store.read(key.slice(space + 1), key.slice(0, space));
    },
    freshMs,
    clock,
  );
  return {
    read: (tenant, name) => reads.read(keyOf(tenant, name)),
    async save(tenant, name, data) {
      await store.save(tenant, name, data).finally(() => reads.forget(keyOf(tenant, name)));
    },
  };
}
