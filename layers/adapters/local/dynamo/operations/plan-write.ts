import type { LocalStore } from '../store/local-store.ts';
import type { Change } from '../store/open-database.ts';
import { isConditionFailure, isDynamoError, type DynamoError } from './dynamo-error.ts';
import type { TransactionWrite } from './read-transaction.ts';
import { runAction } from './run-action.ts';
import { startPlanningSession } from './session.ts';

/** Why an action of a transaction cannot be done, in DynamoDB's form; `None` if it can. */
export type CancellationReason = {
  readonly Code: 'None' | 'ConditionalCheckFailed' | 'ValidationError';
  readonly Message?: string;
  readonly Item?: unknown;
};

/** What one action of a transaction would change. */
export type WritePlan = { readonly reason: CancellationReason; readonly changes: readonly Change[] };

/** Finds out what an action would write, without writing it. */
export async function planWrite(store: LocalStore, write: TransactionWrite): Promise<WritePlan> {
  const changes: Change[] = [];
  try {
    await runAction(store, startPlanningSession(changes), write.action);
    return { reason: { Code: 'None' }, changes: write.isCheck ? [] : changes };
  } catch (error) {
    if (isDynamoError(error)) return { reason: explain(error), changes: [] };
    throw error;
  }
}

function explain(error: DynamoError): CancellationReason {
  if (!isConditionFailure(error)) return { Code: 'ValidationError', Message: error.message };
  const { Item } = error.body;
  return { Code: 'ConditionalCheckFailed', Message: error.message, ...(Item ? { Item } : {}) };
}
