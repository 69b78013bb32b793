import type { Output } from 'dynalite/db/index.js';
import * as z from 'zod';
import type { LocalStore } from '../store/local-store.ts';
import { nameItemLocks } from './name-item-locks.ts';
import { prepareAction } from './prepare-action.ts';
import { readRequest } from './read-request.ts';
import { runAction } from './run-action.ts';
import { startPlanningSession } from './session.ts';

const Request = z.object({
  TransactItems: z
    .array(z.object({ Get: z.record(z.string(), z.unknown()) }))
    .min(1)
    .max(100),
});

/** Reads up to 100 items as they all were at one moment. */
export async function transactGetItems(store: LocalStore, raw: unknown): Promise<Output> {
  const actions = readRequest(Request, raw).TransactItems.map(({ Get }) => prepareAction('GetItem', Get));
  const unlock = await store.locks.acquire(nameItemLocks(store, actions));
  try {
    const reads = actions.map((action) => runAction(store, startPlanningSession([]), action));
    return { Responses: await Promise.all(reads) };
  } finally {
    unlock();
  }
}
