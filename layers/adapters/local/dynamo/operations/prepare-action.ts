import { checkTypes, checkValidations } from 'dynalite/validations/index.js';
import type { Input } from 'dynalite/db/index.js';
import { dynaliteActions, type DynaliteAction, type DynaliteOperation } from './dynalite-actions.ts';
import { createDynamoError, isDynamoError } from './dynamo-error.ts';
import { limits } from './view-store.ts';

/** An operation with an input that passed dynalite's rules. */
export type Action = {
  readonly operation: DynaliteOperation;
  readonly input: Input;
  /** Whether a failed condition is to show the item that failed it. */
  readonly showsItemOnFailure: boolean;
};

/** Checks the input of an operation without looking at any data; throws the DynamoDB error. */
export function prepareAction(operation: DynaliteOperation, raw: Readonly<Record<string, unknown>>): Action {
  const { types, custom }: DynaliteAction['rules'] = dynaliteActions[operation].rules;
  try {
    // dynalite deletes the fields it does not know.
    const input = checkTypes({ ...raw }, types);
    checkValidations(input, types, custom, limits);
    return { operation, input, showsItemOnFailure: raw['ReturnValuesOnConditionCheckFailure'] === 'ALL_OLD' };
  } catch (error) {
    if (isDynamoError(error)) throw error;
    // dynalite trips over some malformed values, such as a null attribute.
    throw Object.assign(createDynamoError('SerializationException', 'The input is malformed'), {
      cause: error,
    });
  }
}
