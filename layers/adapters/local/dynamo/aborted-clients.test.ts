import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { useLocalDynamo, type UsedDynamo } from './testing/use-local-dynamo.ts';

const Key = { pk: { S: 'a' }, sk: { S: 'b' } };

test('clients that go away in the middle of their request do no harm', async () => {
  const { local, client, table: TableName } = await useLocalDynamo();
  const body = JSON.stringify({ TableName, Item: Key });
  for (let cut = 0; cut < 50; cut += 1) {
    const socket = await open(local.endpoint);
    socket.write(`${createHead('PutItem', body)}${body.slice(0, cut)}`);
    await leave(socket, cut);
  }
  await expectHealthy({ local, client, table: TableName });
});

test('clients that go away before or during the answer do no harm', async () => {
  const { local, client, table: TableName } = await useLocalDynamo();
  const text = { S: 'x'.repeat(100_000) };
  for (let at = 0; at < 20; at += 1)
    await client.putItem({ TableName, Item: { pk: { S: 'large' }, sk: { S: `${at}` }, text } });
  const body = JSON.stringify({ TableName });
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const socket = await open(local.endpoint);
    socket.write(`${createHead('Scan', body)}${body}`);
    if (attempt % 3 === 0) await once(socket, 'data');
    await leave(socket, attempt);
  }
  await expectHealthy({ local, client, table: TableName });
});

test('a write is done though its client goes away once it is sent', async () => {
  const { client, table: TableName } = await useLocalDynamo();
  const abort = new AbortController();
  const put = client.putItem({ TableName, Item: Key }, { abortSignal: abort.signal });
  setTimeout(() => abort.abort(), 3);
  await put.catch(() => 'aborted');
  await client.putItem({ TableName, Item: { ...Key, sk: { S: 'later' } } });
  expect((await client.scan({ TableName })).Count).toBeGreaterThanOrEqual(1);
});

test('a client that never finishes its request does not keep the server from closing', async () => {
  const { local } = await useLocalDynamo();
  const socket = await open(local.endpoint);
  socket.write(createHead('PutItem', 'x'.repeat(100)));
  await local.close();
});

async function open(endpoint: string): Promise<Socket> {
  const socket = connect(Number(new URL(endpoint).port), '127.0.0.1');
  socket.on('error', () => socket.destroy());
  await once(socket, 'connect');
  return socket;
}

function createHead(operation: string, body: string): string {
  const head = ['POST / HTTP/1.1', 'host: local', `x-amz-target: DynamoDB_20120810.${operation}`];
  return [...head, 'content-type: application/x-amz-json-1.0', `content-length: ${body.length}`, '', ''].join(
    '\r\n',
  );
}

async function leave(socket: Socket, turn: number): Promise<void> {
  const closed = once(socket, 'close');
  if (turn % 2) socket.resetAndDestroy();
  else socket.destroy();
  await closed;
}

async function expectHealthy({ client, table: TableName }: UsedDynamo): Promise<void> {
  await client.putItem({ TableName, Item: { ...Key, state: { S: 'healthy' } } });
  const { Item } = await client.getItem({ TableName, Key });
  expect(Item?.['state']).toEqual({ S: 'healthy' });
}
