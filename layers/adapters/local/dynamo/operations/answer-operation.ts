import type { Output } from 'dynalite/db/index.js';
import type { LocalStore } from '../store/local-store.ts';
import { dynaliteActions, type DynaliteOperation } from './dynalite-actions.ts';
import { createDynamoError } from './dynamo-error.ts';
import { prepareAction } from './prepare-action.ts';
import { runAction } from './run-action.ts';
import { startLiveSession } from './session.ts';
import { describeTimeToLive, updateTimeToLive } from './time-to-live.ts';
import { transactGetItems } from './transact-get-items.ts';
import { transactWriteItems } from './transact-write-items.ts';

/** Answers one operation; `now` is in epoch milliseconds; throws the DynamoDB error. */
export async function answerOperation(
  store: LocalStore,
  operation: string,
  input: Readonly<Record<string, unknown>>,
  now: number,
): Promise<Output> {
  switch (operation) {
    case 'TransactWriteItems':
      return transactWriteItems(store, input, now);
    case 'TransactGetItems':
      return transactGetItems(store, input);
    case 'UpdateTimeToLive':
      return updateTimeToLive(store, input);
    case 'DescribeTimeToLive':
      return describeTimeToLive(store, input);
    default:
      if (!isDynaliteOperation(operation))
        throw createDynamoError('UnknownOperationException', `The local DynamoDB has no ${operation}`);
      return runAction(store, startLiveSession(store), prepareAction(operation, input));
  }
}

function isDynaliteOperation(operation: string): operation is DynaliteOperation {
  return Object.hasOwn(dynaliteActions, operation);
}
