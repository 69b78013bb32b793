import { expect, test } from 'vitest';
import { useLocalDynamo } from '../testing/use-local-dynamo.ts';
import { createToken, tokenLifetime } from './transaction-token.ts';

test('the order of fields does not make another transaction, their values do', () => {
  const { fingerprint } = createToken('t', [{ Put: { TableName: 'shop', Item: { a: { N: '1' } } } }]);
  const reordered = createToken('t', [{ Put: { Item: { a: { N: '1' } }, TableName: 'shop' } }]);
  const changed = createToken('t', [{ Put: { TableName: 'shop', Item: { a: { N: '2' } } } }]);
  expect(reordered.fingerprint).toBe(fingerprint);
  expect(changed.fingerprint).not.toBe(fingerprint);
});

test('a token counts for ten minutes', async () => {
  let now = Date.UTC(2026, 10, 20);
  const { client, table: TableName } = await useLocalDynamo({ now: () => now });
  const Key = { pk: { S: 'a' }, sk: { S: 'b' } };
  const count = async () => {
    const Update = {
      TableName,
      Key,
      UpdateExpression: 'ADD calls :one',
      ExpressionAttributeValues: { ':one': { N: '1' } },
    };
    await client.transactWriteItems({ ClientRequestToken: 't', TransactItems: [{ Update }] });
    return (await client.getItem({ TableName, Key })).Item?.['calls']?.N;
  };
  expect(await count()).toBe('1');
  now += tokenLifetime;
  expect(await count()).toBe('1');
  now += 1;
  expect(await count()).toBe('2');
});
