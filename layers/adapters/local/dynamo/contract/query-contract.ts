import type { QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { beforeAll, expect, test } from 'vitest';
import type { ContractTable } from '../dynamo-contract.ts';

const sortKeys = Array.from({ length: 23 }, (_, at) => `message#${String(at).padStart(2, '0')}`);

/** Queries of a partition and of an index, page by page. */
export function queryContract(use: () => ContractTable): void {
  beforeAll(async () => {
    const { client, table } = use();
    const writes = sortKeys.map((sk) => ({
      PutRequest: {
        Item: { pk: { S: 'shopper' }, sk: { S: sk }, groupId: { S: 'group' }, text: { S: 'Hello' } },
      },
    }));
    await client.batchWriteItem({ RequestItems: { [table]: writes } });
  });

  const ofShopper = {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: 'shopper' } },
  };
  const ofGroup = {
    IndexName: 'by-group',
    KeyConditionExpression: 'groupId = :group',
    ExpressionAttributeValues: { ':group': { S: 'group' } },
  };

  test('a partition is read in order, forwards and backwards', async () => {
    await expect(readPages(use(), { ...ofShopper, Limit: 5 })).resolves.toEqual(sortKeys);
    const backwards = readPages(use(), { ...ofShopper, Limit: 5, ScanIndexForward: false });
    await expect(backwards).resolves.toEqual(sortKeys.toReversed());
  });

  test('a range of sort keys is read', async () => {
    const range = {
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: {
        ':pk': { S: 'shopper' },
        ':from': { S: 'message#05' },
        ':to': { S: 'message#07' },
      },
    };
    await expect(readPages(use(), range)).resolves.toEqual(['message#05', 'message#06', 'message#07']);
  });

  test('an index shows each item once over all pages, both ways', async () => {
    const forwards = await readPages(use(), { ...ofGroup, Limit: 4 });
    const backwards = await readPages(use(), { ...ofGroup, Limit: 4, ScanIndexForward: false });
    expect(forwards).toHaveLength(sortKeys.length);
    expect(new Set(forwards)).toEqual(new Set(sortKeys));
    expect(backwards).toEqual(forwards.toReversed());
  });

  test('an index follows updates and deletes of its items', async () => {
    const { client, table: TableName } = use();
    const Key = { pk: { S: 'mover' }, sk: { S: 'only' } };
    const move = (group: string) => client.putItem({ TableName, Item: { ...Key, groupId: { S: group } } });
    const find = (group: string) =>
      readPages(use(), { ...ofGroup, ExpressionAttributeValues: { ':group': { S: group } } });
    await move('here');
    await move('there');
    expect([await find('here'), await find('there')]).toEqual([[], ['only']]);
    await client.deleteItem({ TableName, Key });
    await expect(find('there')).resolves.toEqual([]);
  });

  test('a batch of keys is read', async () => {
    const { client, table } = use();
    const Keys = sortKeys.map((sk) => ({ pk: { S: 'shopper' }, sk: { S: sk } }));
    const { Responses } = await client.batchGetItem({ RequestItems: { [table]: { Keys } } });
    expect(Responses?.[table]).toHaveLength(sortKeys.length);
  });
}

async function readPages({ client, table }: ContractTable, query: Omit<QueryCommandInput, 'TableName'>) {
  const found: (string | undefined)[] = [];
  let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await client.query({ ...query, TableName: table, ExclusiveStartKey });
    found.push(...(page.Items ?? []).map(({ sk }) => sk?.S));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return found;
}
