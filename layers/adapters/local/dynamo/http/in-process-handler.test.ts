import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { createTables } from '#adapters/aws/dynamo/create-tables.ts';
import { dynamoClient } from '#adapters/aws/dynamo/dynamo-client.ts';
import { type LocalDynamo, startLocalDynamo } from '../local-dynamo.ts';

const names = { shop: 'shop', people: 'people', money: 'money', operations: 'operations' };
const Key = { pk: { S: 'a' }, sk: { S: 'b' } };
let directory: string;
let local: LocalDynamo;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'aisle-dynamo-'));
  local = await startLocalDynamo({ directory });
  await createTables(dynamoClient(local), names);
});
afterAll(async () => {
  await local.close();
  await rm(directory, { recursive: true });
});

it('shows a client over the network what a client of this process wrote', async () => {
  const text = 'Zażółć gęślą jaźń 🙂';
  await dynamoClient(local).send(
    new PutItemCommand({ TableName: 'shop', Item: { ...Key, text: { S: text } } }),
  );
  const overNetwork = dynamoClient({ endpoint: local.endpoint });
  const { Item } = await overNetwork.send(new GetItemCommand({ TableName: 'shop', Key }));
  expect(Item?.['text']?.S).toBe(text);
  overNetwork.destroy();
});

it('fails with the SDK’s own errors', async () => {
  const put = new PutItemCommand({
    TableName: 'shop',
    Item: Key,
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  await expect(dynamoClient(local).send(put)).rejects.toMatchObject({
    name: 'ConditionalCheckFailedException',
  });
  const nowhere = new GetItemCommand({ TableName: 'nowhere', Key });
  await expect(dynamoClient(local).send(nowhere)).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
});
