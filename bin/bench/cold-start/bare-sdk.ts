/** The floor: the bare SDK makes the DynamoDB calls that a first turn makes, and nothing else. */
import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});
const people = process.env['PEOPLE_TABLE'];
const operations = process.env['OPERATIONS_TABLE'];
const key = (name: string) => ({ pk: { S: `bench#${process.pid}#${name}` }, sk: { S: name } });
const put = (TableName: string | undefined, name: string) => ({
  TableName,
  Item: { ...key(name), text: { S: 'x' } },
});
const update = (name: string) =>
  new UpdateItemCommand({
    TableName: people,
    Key: key(name),
    UpdateExpression: 'SET #t = :t',
    ExpressionAttributeNames: { '#t': 'text' },
    ExpressionAttributeValues: { ':t': { S: 'y'.repeat(500) } },
  });

await Promise.all([
  client.send(new GetItemCommand({ TableName: process.env['SHOP_TABLE'], Key: key('shop') })),
  client.send(new PutItemCommand(put(operations, 'quota'))),
]);
await client.send(
  new TransactWriteItemsCommand({
    TransactItems: [{ Put: put(people, 'head') }, { Put: put(people, 'turn') }],
  }),
);
await client.send(new GetItemCommand({ TableName: operations, Key: key('answer') }));
await client.send(update('turn'));
await client.send(new PutItemCommand(put(operations, 'answer')));
await client.send(update('turn'));
process.stdout.write(String(performance.now()));
process.exit(0);
