import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type TransactWriteItem,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { classifyFault } from '../classify-fault.ts';
import type { DynamoTable } from '../dynamo-table.ts';
import { fromItem, type StoredRow } from '../row.ts';
import { unavailable } from '../unavailable.ts';

/** What came of a transaction: a refused one names its writes whose condition failed, and the rows in their way. */
export type TransactOutcome =
  | { readonly type: 'written' }
  | { readonly type: 'refused'; readonly by: readonly Refusal[] };

export interface Refusal {
  readonly write: number;
  readonly row: StoredRow | undefined;
}

/** Conflicts end when the others are done, so they are worth waiting for; other faults are not, after three tries. */
const longestMs = 4_000;
const mostFaults = 3;

/**
 * Runs a transaction until it is decided. Two calls that count against one budget conflict; each tries again after a
 * random pause. The token makes a repeat whose acknowledgement was lost the same transaction.
 */
export async function transactMoney(
  table: DynamoTable,
  writes: readonly TransactWriteItem[],
): Promise<TransactOutcome> {
  const token = randomUUID();
  const deadline = AbortSignal.timeout(longestMs);
  let faults = 0;
  for (let tried = 1; ; tried += 1) {
    try {
      const command = new TransactWriteItemsCommand({
        ClientRequestToken: token,
        TransactItems: [...writes],
      });
      await table.client.send(command, { abortSignal: deadline });
      return { type: 'written' };
    } catch (error) {
      const fault = classifyFault(error);
      if (fault === 'refused' && error instanceof TransactionCanceledException) return refusedBy(error);
      if (fault === 'bug') throw error;
      if (!isConflict(error)) faults += 1;
      if (fault !== 'passing' || faults === mostFaults || deadline.aborted) throw unavailable(error);
    }
    await sleep(Math.random() * Math.min(200, 4 * 2 ** tried));
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof TransactionCanceledException;
}

function refusedBy({ CancellationReasons = [] }: TransactionCanceledException): TransactOutcome {
  const by = CancellationReasons.flatMap(({ Code, Item }, write): readonly Refusal[] =>
    Code === 'ConditionalCheckFailed'
      ? [{ write, row: Item === undefined ? undefined : fromItem(Item) }]
      : [],
  );
  return { type: 'refused', by };
}
