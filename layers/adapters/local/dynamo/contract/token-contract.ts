import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ContractTable } from '../dynamo-contract.ts';

/** Client request tokens: a transaction that is sent again is done once. */
export function tokenContract(use: () => ContractTable): void {
  // Tokens outlive the run: they are remembered for ten minutes.
  const run = randomUUID().slice(0, 8);
  const add = (token: string, sk: string, amount = '1') =>
    use().client.transactWriteItems({
      ClientRequestToken: `${token}-${run}`,
      TransactItems: [
        {
          Update: {
            TableName: use().table,
            Key: { pk: { S: 'shop' }, sk: { S: sk } },
            UpdateExpression: 'ADD calls :amount',
            ConditionExpression: 'attribute_not_exists(calls) OR calls < :limit',
            ExpressionAttributeValues: { ':amount': { N: amount }, ':limit': { N: '2' } },
          },
        },
      ],
    });
  const read = async (sk: string) => {
    const { client, table: TableName } = use();
    const Key = { pk: { S: 'shop' }, sk: { S: sk } };
    return (await client.getItem({ TableName, Key, ConsistentRead: true })).Item?.['calls']?.N;
  };

  test('a transaction sent again under its token is done once', async () => {
    await add('again', 'repeated');
    await add('again', 'repeated');
    await expect(read('repeated')).resolves.toBe('1');
  });

  test('another transaction under the same token is refused', async () => {
    await add('other', 'mismatched');
    await expect(add('other', 'mismatched', '2')).rejects.toMatchObject({
      name: 'IdempotentParameterMismatchException',
    });
  });

  test('a cancelled transaction may be sent again under its token', async () => {
    await add('fill', 'cancelled', '2');
    await expect(add('later', 'cancelled')).rejects.toMatchObject({ name: 'TransactionCanceledException' });
    const { client, table: TableName } = use();
    await client.deleteItem({ TableName, Key: { pk: { S: 'shop' }, sk: { S: 'cancelled' } } });
    await add('later', 'cancelled');
    await expect(read('cancelled')).resolves.toBe('1');
  });

  test('transactions under other tokens are each done', async () => {
    await add('one', 'separate');
    await add('two', 'separate');
    await expect(read('separate')).resolves.toBe('2');
  });
}
