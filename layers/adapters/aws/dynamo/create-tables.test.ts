import { DescribeTableCommand, DescribeTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { createTables } from './create-tables.ts';
import { testTables } from './testing/test-tables.ts';
import { dynamoWorlds } from './testing/dynamo-worlds.ts';

describe.each(dynamoWorlds())('on $name', (place) => {
  it('makes the four tables, expiring where people and operations are concerned, and may be repeated', async () => {
    const world = await place.start();
    const { shop, people, money, operations } = await testTables(world.endpoint);
    const names = { shop: shop.name, people: people.name, money: money.name, operations: operations.name };
    await createTables(shop.client, names);
    const expiries = [];
    for (const { client, name: TableName } of [shop, people, money, operations]) {
      const { Table } = await client.send(new DescribeTableCommand({ TableName }));
      expect(Table?.KeySchema?.map((key) => key.AttributeName)).toEqual(['pk', 'sk']);
      const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
      expiries.push(TimeToLiveDescription?.AttributeName);
    }
    expect(expiries).toEqual([undefined, 'expiresAt', undefined, 'expiresAt']);
    await world.close();
  });
});
