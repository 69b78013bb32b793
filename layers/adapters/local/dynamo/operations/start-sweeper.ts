import type { LocalStore } from '../store/local-store.ts';
import { sweepExpiredItems } from './sweep-expired-items.ts';
import { forgetTransactions } from './transaction-token.ts';

/** Work that is repeated until it is stopped. */
export type Sweeper = { stop(): Promise<void> };

/** Deletes expired items and transaction tokens every `interval` milliseconds. */
export function startSweeper(store: LocalStore, interval: number, now: () => number): Sweeper {
  let sweep = Promise.resolve();
  const timer = setInterval(() => {
    sweep = sweep.then(() => sweepOnce(store, now())).catch(warn);
  }, interval).unref();
  return {
    async stop() {
      clearInterval(timer);
      await sweep;
    },
  };
}

function warn(error: unknown): void {
  process.emitWarning(`Expired items stay until the next sweep, as this one failed: ${String(error)}`);
}

async function sweepOnce(store: LocalStore, now: number): Promise<void> {
  await sweepExpiredItems(store, now);
  await forgetTransactions(store, now);
}
