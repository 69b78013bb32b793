import type { Output } from 'dynalite/db/index.js';
import type { LocalStore } from '../store/local-store.ts';
import { dynaliteActions } from './dynalite-actions.ts';
import { createDynamoError, isConditionFailure } from './dynamo-error.ts';
import type { Action } from './prepare-action.ts';
import type { Session } from './session.ts';
import { viewStore } from './view-store.ts';

/** Lets dynalite do an action in a session; throws the DynamoDB error. */
export async function runAction(store: LocalStore, session: Session, action: Action): Promise<Output> {
  try {
    return await new Promise((resolve, reject) => {
      const view = viewStore(store, session, action.input, reject);
      dynaliteActions[action.operation].act(view, action.input, (error, output = {}) => {
        if (error) reject(error);
        else resolve(output);
      });
    });
  } catch (error) {
    if (!action.showsItemOnFailure || !session.lastRead || !isConditionFailure(error)) throw error;
    const message = 'The conditional request failed';
    throw createDynamoError('ConditionalCheckFailedException', message, { Item: session.lastRead });
  }
}
