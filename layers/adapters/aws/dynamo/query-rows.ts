import { QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import type { DynamoTable } from './dynamo-table.ts';
import { persist } from './persist.ts';
import { fromItem, type StoredRow, toItem } from './row.ts';

/** The rows of one partition in the order of their sort keys, or against it. */
export interface RowQuery {
  readonly pk: string;
  /** A sort key: rows beyond it only. */
  readonly after?: string | undefined;
  readonly order?: 'forward' | 'backward';
  readonly limit?: number;
  /** Also what was written a moment ago: twice the price. */
  readonly consistent?: boolean;
}

/** Reads rows, page after page, up to the limit. */
export async function queryRows(table: DynamoTable, query: RowQuery): Promise<readonly StoredRow[]> {
  const { limit = Number.POSITIVE_INFINITY } = query;
  const rows: StoredRow[] = [];
  let start = query.after === undefined ? undefined : toItem({ pk: query.pk, sk: query.after });
  do {
    const fields = queryFields(table, query, limit - rows.length);
    const command = new QueryCommand({ ...fields, ExclusiveStartKey: start });
    const page = await persist((options) => table.client.send(command, options));
    rows.push(...(page.Items ?? []).map(fromItem));
    start = page.LastEvaluatedKey;
  } while (start !== undefined && rows.length < limit);
  return rows;
}

function queryFields(table: DynamoTable, query: RowQuery, left: number): QueryCommandInput {
  return {
    TableName: table.name,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: toItem({ ':pk': query.pk }),
    ScanIndexForward: query.order !== 'backward',
    ConsistentRead: query.consistent ?? false,
    ...(Number.isFinite(left) ? { Limit: left } : {}),
  };
}
