import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoTable } from '../dynamo-table.ts';
import { persist } from '../persist.ts';
import { fromItem, type StoredRow, toItem } from '../row.ts';

/** The newest rows of one partition whose sort keys lie between two texts, both included, in order. */
export async function queryRange(
  table: DynamoTable,
  { pk, from, to, limit = Number.POSITIVE_INFINITY }: RowRange,
): Promise<readonly StoredRow[]> {
  const rows: StoredRow[] = [];
  let start: ReturnType<typeof toItem> | undefined;
  do {
    const command = new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: toItem({ ':pk': pk, ':from': from, ':to': to }),
      ConsistentRead: true,
      ExclusiveStartKey: start,
      ...(Number.isFinite(limit) ? { Limit: limit - rows.length } : {}),
    });
    const page = await persist((options) => table.client.send(command, options));
    rows.push(...(page.Items ?? []).map(fromItem));
    start = page.LastEvaluatedKey;
  } while (start !== undefined && rows.length < limit);
  return rows;
}

export interface RowRange {
  readonly pk: string;
  readonly from: string;
  readonly to: string;
  readonly limit?: number;
}
