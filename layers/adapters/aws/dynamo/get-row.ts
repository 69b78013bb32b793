import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoTable } from './dynamo-table.ts';
import { persist } from './persist.ts';
import type { RowKey } from './row-key.ts';
import { fromItem, type StoredRow, toItem } from './row.ts';

/** Reads one row, perhaps a moment old: half the price of the newest state, which `consistent` asks for. */
export async function getRow(
  table: DynamoTable,
  key: RowKey,
  { consistent = false } = {},
): Promise<StoredRow | undefined> {
  const command = new GetItemCommand({
    TableName: table.name,
    Key: toItem({ ...key }),
    ConsistentRead: consistent,
  });
  const { Item } = await persist((options) => table.client.send(command, options));
  return Item === undefined ? undefined : fromItem(Item);
}
