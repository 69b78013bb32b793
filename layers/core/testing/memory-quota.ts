import { ShopError } from '../errors.ts';
import type { Clock, Quota } from '../ports.ts';

const minute = 60_000;

/** Counts that live as long as the process. */
export function memoryQuota(clock: Clock): Quota {
  const counts = new Map<string, number>();
  return {
    async spend(tenant, spender, { perMinute }) {
      const window = Math.floor(clock.now() / minute);
      const key = JSON.stringify([tenant, spender, window]);
      const count = counts.get(key) ?? 0;
      if (count >= perMinute) {
        throw new ShopError('too-many-requests', `More than ${perMinute} in a minute: wait a moment`, {
          retryAfterSeconds: Math.ceil(((window + 1) * minute - clock.now()) / 1000),
        });
      }
      counts.set(key, count + 1);
    },
  };
}
