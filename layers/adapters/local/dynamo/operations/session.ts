import type { Item, Lock } from 'dynalite/db/index.js';
import type { LocalStore } from '../store/local-store.ts';
import type { Change } from '../store/open-database.ts';

/** How one run of a dynalite action locks, and what becomes of its writes. */
export type Session = {
  readonly lock: (fail: (error: unknown) => void) => Lock;
  readonly commit: (changes: readonly Change[]) => Promise<void>;
  /** The item that the action read last: the one that failed its condition, if it did. */
  lastRead?: Item | undefined;
};

/** An action of its own: each item is locked from its read to its write, which is kept at once. */
export function startLiveSession(store: LocalStore): Session {
  return {
    commit: (changes) => store.write(changes),
    lock: (fail) => (name, critical) => {
      const run = async () => {
        const unlock = await store.locks.acquire([name]);
        try {
          critical((done) => (...answer) => {
            unlock();
            done(...answer);
          });
        } catch (error) {
          unlock();
          throw error;
        }
      };
      run().catch(fail);
    },
  };
}

/** An action of a transaction, which holds all locks already: its writes are only collected in `changes`. */
export function startPlanningSession(changes: Change[]): Session {
  return {
    lock: () => (_name, critical) => critical((done) => done),
    async commit(planned) {
      changes.push(...planned);
    },
  };
}
