import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoTable } from './dynamo-table.ts';
import type { Row } from './row.ts';
import { type Condition, putInput } from './write-inputs.ts';
import { writeOutcome, type WriteOutcome } from './write-outcome.ts';

/** Writes a whole row, if its condition holds of the row it would replace. */
export function putRow(table: DynamoTable, row: Row, condition: Condition = {}): Promise<WriteOutcome> {
  const command = new PutItemCommand(putInput(table, row, condition));
  return writeOutcome((options) => table.client.send(command, options));
}
