import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import type { ContractTable } from '../dynamo-contract.ts';
import { retryConflicts } from '../testing/retry-conflicts.ts';

const keyOf = (sk: string) => ({ pk: { S: 'shop' }, sk: { S: sk } });

/** Transactions: all or nothing, and as if one after another. */
export function transactionContract(use: () => ContractTable): void {
  const write = (TransactItems: TransactWriteItem[]) => use().client.transactWriteItems({ TransactItems });
  const read = async (sk: string) => {
    const { client, table: TableName } = use();
    return (await client.getItem({ TableName, Key: keyOf(sk), ConsistentRead: true })).Item;
  };
  const put = (sk: string): TransactWriteItem => ({ Put: { TableName: use().table, Item: keyOf(sk) } });
  const putIfAbsent = (sk: string): TransactWriteItem => ({
    Put: {
      TableName: use().table,
      Item: keyOf(sk),
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  });
  const check = (sk: string): TransactWriteItem => ({
    ConditionCheck: { TableName: use().table, Key: keyOf(sk), ConditionExpression: 'attribute_exists(pk)' },
  });
  const add = (sk: string, amount: number): TransactWriteItem => ({
    Update: {
      TableName: use().table,
      Key: keyOf(sk),
      UpdateExpression: 'ADD calls :amount',
      ExpressionAttributeValues: { ':amount': { N: String(amount) } },
    },
  });
  const remove = (sk: string): TransactWriteItem => ({ Delete: { TableName: use().table, Key: keyOf(sk) } });

  test('puts, updates, deletes and checks are done together', async () => {
    await write([put('kept'), put('doomed')]);
    await write([put('new'), add('sum', 5), remove('doomed'), check('kept')]);
    expect([await read('new'), await read('doomed')]).toEqual([keyOf('new'), undefined]);
    expect(await read('sum')).toEqual({ ...keyOf('sum'), calls: { N: '5' } });
    expect(await read('kept')).toEqual(keyOf('kept'));
  });

  test('nothing is done if one condition fails, and each item has its reason', async () => {
    await write([put('taken')]);
    const cancelled = write([put('innocent'), putIfAbsent('taken'), check('missing'), add('sum', 5)]);
    await expect(cancelled).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      message: expect.stringContaining('[None, ConditionalCheckFailed, ConditionalCheckFailed, None]'),
      CancellationReasons: [
        { Code: 'None' },
        { Code: 'ConditionalCheckFailed', Message: expect.any(String), Item: keyOf('taken') },
        { Code: 'ConditionalCheckFailed' },
        { Code: 'None' },
      ],
    });
    await expect(read('innocent')).resolves.toBeUndefined();
  });

  test('two writes of one item, none at all, or more than 100 are refused', async () => {
    for (const items of [
      [put('twice'), remove('twice')],
      [],
      [{}],
      [{ ...put('two'), ...remove('kinds') }],
      Array.from({ length: 101 }, (_, at) => put(`many-${at}`)),
    ])
      await expect(write(items)).rejects.toMatchObject({ name: 'ValidationException' });
  });

  test('100 writes are one transaction', async () => {
    await write(Array.from({ length: 100 }, (_, at) => add(`hundred-${at}`, at)));
    expect((await read('hundred-99'))?.['calls']).toEqual({ N: '99' });
  });

  test('an unknown table is said to be unknown', async () => {
    const unknown = write([{ Put: { TableName: 'no-such-table', Item: keyOf('any') } }]);
    await expect(unknown).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  test('200 parallel counts, each with its cause, count each cause once', async () => {
    const causes = Array.from({ length: 200 }, (_, at) => `cause-${at % 100}`);
    const counted = await Promise.all(
      causes.map((cause) => retryConflicts(() => write([putIfAbsent(cause), add('count', 1)]))),
    );
    expect(counted.filter((isDone) => isDone)).toHaveLength(100);
    expect((await read('count'))?.['calls']).toEqual({ N: '100' });
  });

  test('a reader of several items never sees half a transfer', async () => {
    const { client, table: TableName } = use();
    await write([add('giver', 100), add('taker', 0)]);
    const Get = (sk: string) => ({ Get: { TableName, Key: keyOf(sk) } });
    const readSum = async () => {
      const { Responses = [] } = await client.transactGetItems({
        TransactItems: [Get('giver'), Get('taker')],
      });
      sums.push(Responses.reduce((sum, { Item }) => sum + Number(Item?.['calls']?.N), 0));
    };
    const sums: number[] = [];
    const transfers = Array.from({ length: 40 }, () =>
      retryConflicts(() => write([add('giver', -1), add('taker', 1)])),
    );
    const reads = Array.from({ length: 40 }, () => retryConflicts(readSum));
    await Promise.all([...transfers, ...reads]);
    expect(new Set(sums)).toEqual(new Set([100]));
  });

  test('several items are read in the order asked, absent ones as nothing', async () => {
    const { client, table: TableName } = use();
    await write([put('here')]);
    const { Responses } = await client.transactGetItems({
      TransactItems: ['absent', 'here'].map((sk) => ({ Get: { TableName, Key: keyOf(sk) } })),
    });
    expect(Responses).toEqual([{}, { Item: keyOf('here') }]);
  });
}
