import * as z from 'zod';
import { prepareAction, type Action } from './prepare-action.ts';
import { readRequest } from './read-request.ts';
import { createToken, type TransactionToken } from './transaction-token.ts';

/** One write of a transaction; a check is a delete that is planned and then left. */
export type TransactionWrite = { readonly action: Action; readonly isCheck: boolean };

const Input = z.record(z.string(), z.unknown());
const Check = Input.refine(({ ConditionExpression }) => typeof ConditionExpression === 'string', {
  message: 'ConditionExpression must not be null',
});
const Request = z.object({
  TransactItems: z
    .array(
      z.union(
        [
          z.strictObject({ Put: Input }),
          z.strictObject({ Update: Input }),
          z.strictObject({ Delete: Input }),
          z.strictObject({ ConditionCheck: Check }),
        ],
        'TransactItems can only contain one of Check, Put, Update or Delete',
      ),
    )
    .min(1)
    .max(100),
  ClientRequestToken: z.string().max(36).optional(),
});

/** Reads a TransactWriteItems request; throws ValidationException. */
export function readTransaction(raw: unknown): {
  readonly writes: readonly TransactionWrite[];
  readonly token: TransactionToken | undefined;
} {
  const { TransactItems, ClientRequestToken } = readRequest(Request, raw);
  // Before the actions are prepared: dynalite changes what it checks.
  const token = ClientRequestToken ? createToken(ClientRequestToken, TransactItems) : undefined;
  return { writes: TransactItems.map(readWrite), token };
}

function readWrite(item: z.infer<typeof Request>['TransactItems'][number]): TransactionWrite {
  if ('Put' in item) return { action: prepareAction('PutItem', item.Put), isCheck: false };
  if ('Update' in item) return { action: prepareAction('UpdateItem', item.Update), isCheck: false };
  if ('Delete' in item) return { action: prepareAction('DeleteItem', item.Delete), isCheck: false };
  return { action: prepareAction('DeleteItem', item.ConditionCheck), isCheck: true };
}
