import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import type { ContractTable } from '../dynamo-contract.ts';

/** Conditions of single writes. */
export function conditionContract(use: () => ContractTable): void {
  test('a put-if-absent is refused where the item is, and shows it', async () => {
    const { client, table: TableName } = use();
    const Item = { pk: { S: 'shop' }, sk: { S: 'absent' }, text: { S: 'first' } };
    const ConditionExpression = 'attribute_not_exists(pk)';
    await client.putItem({ TableName, Item, ConditionExpression });
    const second = client.putItem({
      TableName,
      Item: { ...Item, text: { S: 'second' } },
      ConditionExpression,
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    await expect(second).rejects.toThrow(ConditionalCheckFailedException);
    await expect(second).rejects.toMatchObject({ Item });
  });

  test('a refused update changes nothing', async () => {
    const { client, table: TableName } = use();
    const Key = { pk: { S: 'shop' }, sk: { S: 'refused' } };
    await client.putItem({ TableName, Item: { ...Key, version: { N: '3' } } });
    const update = client.updateItem({
      TableName,
      Key,
      UpdateExpression: 'SET version = :next',
      ConditionExpression: 'version = :seen',
      ExpressionAttributeValues: { ':seen': { N: '2' }, ':next': { N: '4' } },
    });
    await expect(update).rejects.toThrow(ConditionalCheckFailedException);
    const { Item } = await client.getItem({ TableName, Key, ConsistentRead: true });
    expect(Item).toEqual({ ...Key, version: { N: '3' } });
  });

  test('a refused delete leaves the item, an accepted one returns it', async () => {
    const { client, table: TableName } = use();
    const Key = { pk: { S: 'shop' }, sk: { S: 'deleted' } };
    const Item = { ...Key, rank: { N: '2.5' } };
    await client.putItem({ TableName, Item });
    const deleteUnder = (limit: string) =>
      client.deleteItem({
        TableName,
        Key,
        ConditionExpression: '#rank < :limit',
        ExpressionAttributeNames: { '#rank': 'rank' },
        ExpressionAttributeValues: { ':limit': { N: limit } },
        ReturnValues: 'ALL_OLD',
      });
    await expect(deleteUnder('2.5')).rejects.toThrow(ConditionalCheckFailedException);
    await expect(deleteUnder('10')).resolves.toMatchObject({ Attributes: Item });
  });

  test('200 parallel additions all count', async () => {
    const { client, table: TableName } = use();
    const Key = { pk: { S: 'shop' }, sk: { S: 'sum' } };
    const add = () =>
      client.updateItem({
        TableName,
        Key,
        UpdateExpression: 'ADD calls :one',
        ExpressionAttributeValues: { ':one': { N: '1' } },
      });
    await Promise.all(Array.from({ length: 200 }, add));
    const { Item } = await client.getItem({ TableName, Key, ConsistentRead: true });
    expect(Item?.['calls']).toEqual({ N: '200' });
  });

  test('an empty key of an index is refused', async () => {
    const { client, table: TableName } = use();
    const Item = { pk: { S: 'shop' }, sk: { S: 'empty' }, groupId: { S: '' } };
    await expect(client.putItem({ TableName, Item })).rejects.toMatchObject({ name: 'ValidationException' });
  });
}
