import type { Output } from 'dynalite/db/index.js';
import type { LocalStore } from '../store/local-store.ts';
import { createDynamoError } from './dynamo-error.ts';
import { nameItemLocks } from './name-item-locks.ts';
import { planWrite } from './plan-write.ts';
import { readTransaction } from './read-transaction.ts';
import { isRepeated, recordTransaction } from './transaction-token.ts';

/** Does up to 100 writes and condition checks, all or none; they and the client's token are kept in one batch. */
export async function transactWriteItems(
  store: LocalStore,
  raw: Readonly<Record<string, unknown>>,
  now: number,
): Promise<Output> {
  const { writes, token } = readTransaction(raw);
  const actions = writes.map(({ action }) => action);
  const tokenLocks = token ? [`transaction ${token.id}`] : [];
  const unlock = await store.locks.acquire([...nameItemLocks(store, actions), ...tokenLocks]);
  try {
    if (token && isRepeated(store, token, now)) return {};
    const plans = await Promise.all(writes.map((write) => planWrite(store, write)));
    if (plans.some(({ reason }) => reason.Code !== 'None')) throw cancel(plans.map(({ reason }) => reason));
    const changes = plans.flatMap((plan) => plan.changes);
    await store.write(token ? [...changes, recordTransaction(store, token, now)] : changes);
    return {};
  } finally {
    unlock();
  }
}

function cancel(reasons: readonly { readonly Code: string }[]): Error {
  const codes = reasons.map(({ Code }) => Code).join(', ');
  return createDynamoError(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    { CancellationReasons: reasons },
  );
}
