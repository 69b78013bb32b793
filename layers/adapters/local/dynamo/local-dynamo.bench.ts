// Run as `node layers/adapters/local/dynamo/local-dynamo.bench.ts`; client and server share one process.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDB, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { startLocalDynamo } from './local-dynamo.ts';

const table = 'bench';
const partitions = 1000;
const itemsPerPartition = 50;
const rounds = 3000;

const directory = await mkdtemp(join(tmpdir(), 'aisle-bench-'));
const local = await startLocalDynamo({ directory });
const client = new DynamoDB({
  endpoint: local.endpoint,
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  maxAttempts: 1,
});
try {
  await createTable();
  for (let partition = 0; partition < partitions; partition += 1) await fillPartition(partition);
  console.log(`${partitions * itemsPerPartition} items in ${partitions} partitions`);
  await measure('GetItem', (round) => client.getItem({ TableName: table, Key: createKey(round) }));
  await measure('PutItem', (round) => client.putItem({ TableName: table, Item: createItem(round) }));
  await measure('Query (20 of 50)', (round) =>
    client.query({
      TableName: table,
      Limit: 20,
      ScanIndexForward: false,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': createKey(round).pk },
    }),
  );
  await measure('Query by index (1)', (round) =>
    client.query({
      TableName: table,
      IndexName: 'by-owner',
      KeyConditionExpression: 'ownerId = :owner',
      ExpressionAttributeValues: { ':owner': createItem(round).ownerId },
    }),
  );
  await measure('TransactWriteItems (3)', (round) =>
    client.transactWriteItems({
      TransactItems: [
        { Put: { TableName: table, Item: createItem(round) } },
        {
          Put: {
            TableName: table,
            Item: { pk: { S: 'cause' }, sk: { S: `${round}` } },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
        {
          Update: {
            TableName: table,
            Key: { pk: { S: 'counter' }, sk: { S: 'all' } },
            UpdateExpression: 'ADD calls :one',
            ExpressionAttributeValues: { ':one': { N: '1' } },
          },
        },
      ],
    }),
  );
} finally {
  await local.close();
  await rm(directory, { recursive: true });
}

async function createTable() {
  await client.createTable({
    TableName: table,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'sk', 'ownerId'].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S',
    })),
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'by-owner',
        KeySchema: [{ AttributeName: 'ownerId', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
  });
  await waitUntilTableExists({ client, maxWaitTime: 30 }, { TableName: table });
}

async function fillPartition(partition: number) {
  for (let from = 0; from < itemsPerPartition; from += 25) {
    const items = Array.from({ length: 25 }, (_, at) => createItem(partition + (from + at) * partitions));
    const writes = items.map((Item) => ({ PutRequest: { Item } }));
    await client.batchWriteItem({ RequestItems: { [table]: writes } });
  }
}

function createKey(number: number) {
  const position = Math.floor(number / partitions) % itemsPerPartition;
  return { pk: { S: `shopper#${number % partitions}` }, sk: { S: `message#${position}` } };
}

function createItem(number: number) {
  const text = 'Does this jacket come in a larger size? '.repeat(8);
  return { ...createKey(number), ownerId: { S: `owner#${number}` }, text: { S: text }, tokens: { N: '120' } };
}

async function measure(name: string, call: (round: number) => Promise<unknown>) {
  for (let round = 0; round < 300; round += 1) await call(-1 - round + partitions * itemsPerPartition);
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await call(round);
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  times.sort((a, b) => a - b);
  const quantile = (share: number) => times[Math.floor(times.length * share)]?.toFixed(2);
  const cpu = ((user + system) / 1000 / rounds).toFixed(2);
  console.log(`${name.padEnd(24)} p50 ${quantile(0.5)} ms  p95 ${quantile(0.95)} ms  cpu ${cpu} ms`);
}
