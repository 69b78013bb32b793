import type { Clock } from '../ports.ts';

/** A clock that stands still until it is told to go on; who sleeps makes it go on. */
export interface FixedClock extends Clock {
  advance(milliseconds: number): void;
}

/** Begins at a whole second: Friday 20 November 2026, 12:00 UTC, unless told. */
export function fixedClock(start = Date.UTC(2026, 10, 20, 12)): FixedClock {
  let now = start;
  return {
    now: () => now,
    async sleep(milliseconds) {
      now += milliseconds;
    },
    advance(milliseconds) {
      now += milliseconds;
    },
  };
}
