import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { type TableRole, tables } from './tables.ts';
import { unavailable } from './unavailable.ts';

/** Makes those of the four tables that are not there yet: for the local world, in AWS CDK makes them. */
export async function createTables(client: DynamoDBClient, names: Record<TableRole, string>): Promise<void> {
  const wanted = (['shop', 'people', 'money', 'operations'] as const).map(
    (role) => [names[role], tables[role]] as const,
  );
  await Promise.all(
    wanted.map(async ([name, { partitionKey, sortKey, expiry }]) => {
      await createTable(client, name, partitionKey, sortKey);
      await untilActive(client, name);
      if (expiry !== undefined) await expireBy(client, name, expiry);
    }),
  );
}

async function createTable(client: DynamoDBClient, name: string, pk: string, sk: string): Promise<void> {
  const command = new CreateTableCommand({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [
      { AttributeName: pk, KeyType: 'HASH' },
      { AttributeName: sk, KeyType: 'RANGE' },
    ],
    AttributeDefinitions: [pk, sk].map((key) => ({ AttributeName: key, AttributeType: 'S' })),
  });
  try {
    await client.send(command);
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw unavailable(error);
  }
}

/** 10 s at most. */
async function untilActive(client: DynamoDBClient, name: string): Promise<void> {
  for (let round = 0; round < 400; round += 1) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    if (Table?.TableStatus === 'ACTIVE') return;
    await sleep(25);
  }
  throw unavailable();
}

async function expireBy(client: DynamoDBClient, name: string, expiry: string): Promise<void> {
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: name }));
  if (TimeToLiveDescription?.AttributeName === expiry) return;
  const TimeToLiveSpecification = { AttributeName: expiry, Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification }));
}
