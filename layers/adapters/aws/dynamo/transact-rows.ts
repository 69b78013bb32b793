import { randomUUID } from 'node:crypto';
import { type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoTable } from './dynamo-table.ts';
import type { RowKey } from './row-key.ts';
import type { Row } from './row.ts';
import {
  checkInput,
  type Condition,
  deleteInput,
  putInput,
  type RowChange,
  updateInput,
} from './write-inputs.ts';
import { writeOutcome, type WriteOutcome } from './write-outcome.ts';

/** One write of a transaction; a check writes nothing, and is against the others where it does not hold. */
export type RowWrite =
  | { readonly type: 'put'; readonly row: Row; readonly condition: Condition }
  | { readonly type: 'update'; readonly key: RowKey; readonly change: RowChange }
  | { readonly type: 'delete'; readonly key: RowKey }
  | {
      readonly type: 'check';
      readonly key: RowKey;
      readonly condition: Condition & { readonly when: string };
    };

/** Writes all rows or, where one condition fails, none. The token makes a repeat the same transaction for 10 minutes. */
export function transactRows(table: DynamoTable, writes: readonly RowWrite[]): Promise<WriteOutcome> {
  const command = new TransactWriteItemsCommand({
    ClientRequestToken: randomUUID(),
    TransactItems: writes.map((write) => transactItem(table, write)),
  });
  return writeOutcome((options) => table.client.send(command, options));
}

function transactItem(table: DynamoTable, write: RowWrite): TransactWriteItem {
  switch (write.type) {
    case 'put':
      return { Put: putInput(table, write.row, write.condition) };
    case 'update':
      return { Update: updateInput(table, write.key, write.change) };
    case 'delete':
      return { Delete: deleteInput(table, write.key, {}) };
    case 'check':
      return { ConditionCheck: checkInput(table, write.key, write.condition) };
  }
}
