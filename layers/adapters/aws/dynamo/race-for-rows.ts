import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { ShopError } from '#core/errors.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { type RowWrite, transactRows } from './transact-rows.ts';
import type { WriteOutcome } from './write-outcome.ts';

/** Writes all rows or none. That others were writing some of them all the while is no failure: read again, and try again. */
export async function raceForRows(table: DynamoTable, writes: readonly RowWrite[]): Promise<WriteOutcome> {
  try {
    return await transactRows(table, writes);
  } catch (error) {
    const isLost = error instanceof ShopError && error.cause instanceof TransactionCanceledException;
    if (!isLost) throw error;
    return { type: 'refused', row: undefined };
  }
}
