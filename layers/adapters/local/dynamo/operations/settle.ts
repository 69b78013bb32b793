import type { Callback } from 'dynalite/db/index.js';

/** Receives what went wrong in work that nobody awaits. */
export type Fail = (error: unknown) => void;

/** Answers a callback when `work` is done; an exception of the callback itself goes to `fail`. */
export function settle(work: Promise<void>, done: Callback<void>, fail: Fail): void {
  work.then(() => done(null), done).catch(fail);
}
