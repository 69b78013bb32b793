import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { persist } from './persist.ts';
import { fromItem, type StoredRow } from './row.ts';

/** A conditional write took place, or the row as it is (if any) was against it. */
export type WriteOutcome =
  | { readonly type: 'written' }
  | { readonly type: 'refused'; readonly row: StoredRow | undefined };

/** Runs a conditional write; a refused condition is an outcome, not an error. */
export async function writeOutcome(
  request: (options: { abortSignal: AbortSignal }) => Promise<unknown>,
): Promise<WriteOutcome> {
  try {
    await persist(request);
    return { type: 'written' };
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) {
      return { type: 'refused', row: error.Item === undefined ? undefined : fromItem(error.Item) };
    }
    if (error instanceof TransactionCanceledException) return { type: 'refused', row: undefined };
    throw error;
  }
}
