import { expect, test } from 'vitest';
import { useLocalDynamo, type UsedDynamo } from './testing/use-local-dynamo.ts';

const noon = Date.UTC(2026, 10, 20, 12);
const seconds = (offset: number) => ({ N: String(noon / 1000 + offset) });

async function put(
  { client, table: TableName }: UsedDynamo,
  sk: string,
  expiresAt?: { N: string } | { S: string },
) {
  const Item = { pk: { S: 'shop' }, sk: { S: sk }, groupId: { S: 'g' }, ...(expiresAt && { expiresAt }) };
  await client.putItem({ TableName, Item });
}

async function listKept(
  { client, table: TableName }: UsedDynamo,
  index = {},
): Promise<(string | undefined)[]> {
  const { Items = [] } = await client.scan({ TableName, ...index });
  return Items.map(({ sk }) => sk?.S).toSorted((a = '', b = '') => a.localeCompare(b));
}

async function switchOn({ client, table: TableName }: UsedDynamo): Promise<void> {
  const TimeToLiveSpecification = { AttributeName: 'expiresAt', Enabled: true };
  await client.updateTimeToLive({ TableName, TimeToLiveSpecification });
}

test('expired items go, from their index too, and only those', async () => {
  const used = await useLocalDynamo({ sweepEvery: 10, now: () => noon });
  await put(used, 'expired', seconds(-1));
  await put(used, 'just now', seconds(0));
  await put(used, 'alive', seconds(1));
  await put(used, 'no expiry');
  await put(used, 'text', { S: '1' });
  await put(used, 'over five years ago', seconds(-6 * 365 * 86_400));
  await switchOn(used);
  const kept = ['alive', 'no expiry', 'over five years ago', 'text'];
  await expect.poll(() => listKept(used)).toEqual(kept);
  await expect(listKept(used, { IndexName: 'by-group' })).resolves.toEqual(kept);
});

test('all expired items of a table of many pages go', async () => {
  const used = await useLocalDynamo({ sweepEvery: 10, now: () => noon });
  const text = { S: 'x'.repeat(300_000) };
  for (let at = 0; at < 10; at += 1)
    await used.client.putItem({
      TableName: used.table,
      Item: { pk: { S: 'large' }, sk: { S: `${at}` }, text, expiresAt: seconds(-1) },
    });
  await switchOn(used);
  await expect.poll(() => listKept(used)).toEqual([]);
});

test('nothing goes before its time by the clock, or where expiry is off', async () => {
  let now = noon;
  const used = await useLocalDynamo({ sweepEvery: 10, now: () => now });
  await put(used, 'later', seconds(60));
  await new Promise((done) => setTimeout(done, 50));
  await switchOn(used);
  await new Promise((done) => setTimeout(done, 50));
  await expect(listKept(used)).resolves.toEqual(['later']);
  now += 60_000;
  await expect.poll(() => listKept(used)).toEqual([]);
});
