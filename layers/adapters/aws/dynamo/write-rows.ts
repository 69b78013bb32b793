import { BatchWriteItemCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { chunksOf } from './chunks-of.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { persist } from './persist.ts';
import type { RowKey } from './row-key.ts';
import { type Row, toItem } from './row.ts';
import { sendUntilDone } from './send-until-done.ts';

/** One write of a batch. */
export type BatchWrite =
  | { readonly type: 'put'; readonly row: Row & RowKey }
  | { readonly type: 'delete'; readonly key: RowKey };

/** Writes rows in batches of 25, not as one: a failure leaves some written, and all may be repeated. The last write of a key wins. */
export async function writeRows(table: DynamoTable, writes: readonly BatchWrite[]): Promise<void> {
  const lastByKey = new Map(writes.map((write) => [JSON.stringify(keyOfWrite(write)), write]));
  for (const chunk of chunksOf([...lastByKey.values()], 25)) {
    await sendUntilDone(chunk.map(toRequest), async (requests) => {
      const command = new BatchWriteItemCommand({ RequestItems: { [table.name]: requests } });
      const reply = await persist((options) => table.client.send(command, options));
      return reply.UnprocessedItems?.[table.name];
    });
  }
}

function keyOfWrite(write: BatchWrite): readonly string[] {
  const { pk, sk } = write.type === 'put' ? write.row : write.key;
  return [pk, sk];
}

function toRequest(write: BatchWrite): WriteRequest {
  return write.type === 'put'
    ? { PutRequest: { Item: toItem(write.row) } }
    : { DeleteRequest: { Key: toItem({ ...write.key }) } };
}
