import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import { chunksOf } from './chunks-of.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { persist } from './persist.ts';
import type { RowKey } from './row-key.ts';
import { fromItem, type StoredRow, toItem } from './row.ts';
import { sendUntilDone } from './send-until-done.ts';

/** Reads rows by distinct keys, in any order, 100 a request; perhaps a moment old, unless `consistent`. */
export async function getRows(
  table: DynamoTable,
  keys: readonly RowKey[],
  { consistent = false } = {},
): Promise<readonly StoredRow[]> {
  const rows: StoredRow[] = [];
  for (const chunk of chunksOf(keys, 100)) {
    const items = chunk.map((key) => toItem({ ...key }));
    await sendUntilDone(items, async (left) => {
      const command = new BatchGetItemCommand({
        RequestItems: { [table.name]: { Keys: left, ConsistentRead: consistent } },
      });
      const reply = await persist((options) => table.client.send(command, options));
      rows.push(...(reply.Responses?.[table.name] ?? []).map(fromItem));
      return reply.UnprocessedKeys?.[table.name]?.Keys;
    });
  }
  return rows;
}
