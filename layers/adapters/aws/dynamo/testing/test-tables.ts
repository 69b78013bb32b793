import { randomUUID } from 'node:crypto';
import { createTables } from '../create-tables.ts';
import { dynamoClient } from '../dynamo-client.ts';
import type { DynamoTable } from '../dynamo-table.ts';
import type { TableRole } from '../tables.ts';

/** Four new tables at an endpoint. */
export async function testTables(endpoint: string): Promise<Record<TableRole, DynamoTable>> {
  const client = dynamoClient({ endpoint });
  const prefix = `test-${randomUUID()}`;
  const names = {
    shop: `${prefix}-shop`,
    people: `${prefix}-people`,
    money: `${prefix}-money`,
    operations: `${prefix}-operations`,
  };
  await createTables(client, names);
  return {
    shop: { client, name: names.shop },
    people: { client, name: names.people },
    money: { client, name: names.money },
    operations: { client, name: names.operations },
  };
}
