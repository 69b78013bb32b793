import { expect, test } from 'vitest';
import { useLocalDynamo } from '../testing/use-local-dynamo.ts';

test('items whose keys have the same short hash in dynalite do not hide each other in an index', async () => {
  const { client, table: TableName } = await useLocalDynamo();
  for (const sk of ['item-2155', 'item-4585'])
    await client.putItem({ TableName, Item: { pk: { S: 'shop' }, sk: { S: sk }, groupId: { S: 'twins' } } });
  const { Items = [] } = await client.scan({ TableName, IndexName: 'by-group' });
  expect(Items.map(({ sk }) => sk?.S)).toEqual(['item-2155', 'item-4585']);
});
