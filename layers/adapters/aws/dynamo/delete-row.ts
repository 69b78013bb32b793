import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoTable } from './dynamo-table.ts';
import type { RowKey } from './row-key.ts';
import { deleteInput, type Condition } from './write-inputs.ts';
import { writeOutcome, type WriteOutcome } from './write-outcome.ts';

/** Removes a row, if the condition holds of it. */
export function deleteRow(table: DynamoTable, key: RowKey, condition: Condition): Promise<WriteOutcome> {
  const command = new DeleteItemCommand(deleteInput(table, key, condition));
  return writeOutcome((options) => table.client.send(command, options));
}
