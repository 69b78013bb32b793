import { expect, test } from 'vitest';
import { startLocalDynamo } from './local-dynamo.ts';
import { createLocalClient, createTestTable } from './testing/local-client.ts';
import { makeTemporaryFolder } from './testing/temporary-folder.ts';
import { useLocalDynamo } from './testing/use-local-dynamo.ts';

test('tables, items and expiry are there after a restart, from the first call on', async () => {
  const directory = await makeTemporaryFolder();
  const first = await startLocalDynamo({ directory });
  const before = createLocalClient(first.endpoint);
  await createTestTable(before, 'shop');
  const Item = { pk: { S: 'a' }, sk: { S: 'b' } };
  await before.putItem({ TableName: 'shop', Item });
  await before.updateTimeToLive({
    TableName: 'shop',
    TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
  });
  await first.close();

  const second = await startLocalDynamo({ directory });
  const after = createLocalClient(second.endpoint);
  await expect(after.getItem({ TableName: 'shop', Key: Item })).resolves.toMatchObject({ Item });
  const { TimeToLiveDescription } = await after.describeTimeToLive({ TableName: 'shop' });
  expect(TimeToLiveDescription?.AttributeName).toBe('expiresAt');
  await second.close();
});

test('a folder in use is refused with what to do', async () => {
  const directory = await makeTemporaryFolder();
  await useLocalDynamo({ directory });
  const second = startLocalDynamo({ directory });
  await expect(second).rejects.toThrow(
    `The data folder ${directory} is in use by another process: stop it or choose another --data folder`,
  );
});

test('a port in use is refused, and the folder is free again', async () => {
  const { local } = await useLocalDynamo();
  const directory = await makeTemporaryFolder();
  const port = Number(new URL(local.endpoint).port);
  await expect(startLocalDynamo({ directory, port })).rejects.toThrow(`Port ${port} cannot be used`);
  await useLocalDynamo({ directory });
});

test('a deleted table takes its items, index entries and expiry along', async () => {
  const { client, table: TableName } = await useLocalDynamo();
  const Key = { pk: { S: 'a' }, sk: { S: 'b' } };
  await client.putItem({ TableName, Item: { ...Key, groupId: { S: 'g' } } });
  await client.updateTimeToLive({
    TableName,
    TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
  });
  await client.deleteTable({ TableName });
  await expect.poll(async () => (await client.listTables()).TableNames).toEqual([]);
  await createTestTable(client, TableName);
  expect((await client.scan({ TableName })).Count).toBe(0);
  expect((await client.scan({ TableName, IndexName: 'by-group' })).Count).toBe(0);
  expect((await client.describeTimeToLive({ TableName })).TimeToLiveDescription?.TimeToLiveStatus).toBe(
    'DISABLED',
  );
});
