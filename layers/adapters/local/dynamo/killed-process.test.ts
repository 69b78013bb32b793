import type { DynamoDB, QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { startLocalDynamo } from './local-dynamo.ts';
import { killUnderWrites } from './testing/kill-under-writes.ts';
import { createLocalClient } from './testing/local-client.ts';
import { makeTemporaryFolder } from './testing/temporary-folder.ts';

const minute = { timeout: 60_000 };

test('each acknowledged write is there, in its index too, after the process is killed', minute, async () => {
  const directory = await makeTemporaryFolder();
  const acknowledged: number[] = [];
  for (const count of [1, 300, 1000])
    acknowledged.push(...(await killUnderWrites('puts', directory, count, 100_000 * acknowledged.length)));
  expect(acknowledged.length).toBeGreaterThanOrEqual(1301);
  await reopen(directory, async (client) => {
    const items = new Set((await readAll(client, { pk: 'put' })).map(({ sk }) => sk));
    const entries = new Set((await readAll(client, { groupId: 'put' })).map(({ sk }) => sk));
    expect(acknowledged.filter((number) => !items.has(String(number)))).toEqual([]);
    expect(entries).toEqual(items);
  });
});

test('a transaction is there whole or not at all after the process is killed', minute, async () => {
  const directory = await makeTemporaryFolder();
  for (const round of [1, 2, 3, 4]) {
    const first = round * 80_000;
    const acknowledged = await killUnderWrites('transactions', directory, round * 40, first);
    await reopen(directory, async (client) => {
      for (const writer of [0, 1, 2, 3, 4, 5, 6, 7]) {
        const items = await readAll(client, { pk: `writer#${writer}` });
        const [{ groupId = '' } = {}] = items;
        const entries = await readAll(client, { groupId });
        const versions = [...items, ...entries].map((item) => item.groupId);
        expect(versions).toEqual(Array.from({ length: 40 }, () => groupId));
        const last = acknowledged.findLast((number) => number % 8 === writer);
        if (last !== undefined) expect([last, last + 8]).toContain(Number(groupId));
      }
    });
  }
});

async function reopen(directory: string, look: (client: DynamoDB) => Promise<void>): Promise<void> {
  const local = await startLocalDynamo({ directory });
  await look(createLocalClient(local.endpoint));
  await local.close();
}

async function readAll(client: DynamoDB, of: { pk: string } | { groupId: string }) {
  const found: { sk: string | undefined; groupId: string | undefined }[] = [];
  const query: QueryCommandInput = {
    TableName: 'shop',
    ...('pk' in of
      ? { KeyConditionExpression: 'pk = :value', ExpressionAttributeValues: { ':value': { S: of.pk } } }
      : {
          IndexName: 'by-group',
          KeyConditionExpression: 'groupId = :value',
          ExpressionAttributeValues: { ':value': { S: of.groupId } },
        }),
  };
  let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await client.query({ ...query, ExclusiveStartKey });
    found.push(...(page.Items ?? []).map(({ sk, groupId }) => ({ sk: sk?.S, groupId: groupId?.S })));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return found;
}
