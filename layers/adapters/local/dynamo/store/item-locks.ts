/** Gives back everything one holder locked. */
export type Unlock = () => void;

/** Locks by name, first come first served. */
export type ItemLocks = { acquire(names: readonly string[]): Promise<Unlock> };

/**
 * Makes locks that cannot deadlock: a holder joins the queues of all its names in one step, so two
 * holders meet in the same order everywhere.
 */
export function createItemLocks(): ItemLocks {
  const lastInQueue = new Map<string, Promise<void>>();
  return {
    async acquire(names) {
      const { promise: released, resolve: release } = Promise.withResolvers<void>();
      const ahead = names.flatMap((name) => lastInQueue.get(name) ?? []);
      for (const name of names) lastInQueue.set(name, released);
      await Promise.all(ahead);
      return () => {
        for (const name of names) if (lastInQueue.get(name) === released) lastInQueue.delete(name);
        release();
      };
    },
  };
}
