// A process of its own: `node write-until-killed.ts puts|transactions <folder> <first number>`.
// Writer w of the eight writes first + w, first + w + 8 and so on; each number is printed once acknowledged.
import { startLocalDynamo } from '../local-dynamo.ts';
import { createLocalClient, createTestTable } from './local-client.ts';

const [kind, directory = '', first = '0'] = process.argv.slice(2);
const TableName = 'shop';
const writers = 8;
const local = await startLocalDynamo({ directory });
const client = createLocalClient(local.endpoint);
const { TableNames } = await client.listTables();
if (!TableNames?.includes(TableName)) await createTestTable(client, TableName);
await Promise.all(Array.from({ length: writers }, (_, writer) => writeForever(writer)));

async function writeForever(writer: number) {
  for (let number = Number(first) + writer; ; number += writers) {
    await (kind === 'puts' ? putOne(number) : putTwenty(number, writer));
    process.stdout.write(`${number}\n`);
  }
}

async function putOne(number: number) {
  await client.putItem({
    TableName,
    Item: { pk: { S: 'put' }, sk: { S: `${number}` }, groupId: { S: 'put' } },
  });
}

async function putTwenty(number: number, writer: number) {
  const TransactItems = Array.from({ length: 20 }, (_, at) => ({
    Put: {
      TableName,
      Item: { pk: { S: `writer#${writer}` }, sk: { S: `${at}` }, groupId: { S: `${number}` } },
    },
  }));
  await client.transactWriteItems({ TransactItems });
}
