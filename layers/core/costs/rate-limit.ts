import type { Clock } from '../ports.ts';

/** Lets so many through a second, in the order they come; each waits for its place. */
export function rateLimit(perSecond: number, clock: Clock): () => Promise<void> {
  const gapMs = 1000 / perSecond;
  let next = 0;
  return async () => {
    const place = Math.max(next, clock.now());
    next = place + gapMs;
    if (place > clock.now()) await clock.sleep(place - clock.now());
  };
}
