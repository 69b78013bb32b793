import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoTable } from './dynamo-table.ts';
import type { RowKey } from './row-key.ts';
import { type RowChange, updateInput } from './write-inputs.ts';
import { writeOutcome, type WriteOutcome } from './write-outcome.ts';

/** Changes some attributes of a row, if the condition holds; without a condition an absent row is made. */
export function updateRow(table: DynamoTable, key: RowKey, change: RowChange): Promise<WriteOutcome> {
  const command = new UpdateItemCommand(updateInput(table, key, change));
  return writeOutcome((options) => table.client.send(command, options));
}
