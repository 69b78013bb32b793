import { expect, test } from 'vitest';
import { createDice, mutateRequest } from './testing/mutate-request.ts';
import { sampleRequests } from './testing/sample-requests.ts';
import { useLocalDynamo } from './testing/use-local-dynamo.ts';

async function send(
  endpoint: string,
  operation: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers = {},
): Promise<number> {
  const target = { 'x-amz-target': `DynamoDB_20120810.${operation}` };
  const answer = await fetch(endpoint, { method: 'POST', body, headers: { ...target, ...headers } });
  if (!answer.ok) expect(await answer.json()).toMatchObject({ __type: expect.any(String) });
  return answer.status;
}

test('no malformed request gets a 5xx or stops the server', async () => {
  const { local, client, table } = await useLocalDynamo();
  const roll = createDice(2026);
  const operations = Object.entries(sampleRequests(table));
  for (let round = 0; round < 100; round += 1)
    for (const [operation, request] of operations) {
      const body = JSON.stringify(mutateRequest(request, roll)) ?? '';
      const status = await send(local.endpoint, operation, body);
      expect(status, `${operation} ${body}`).toBeLessThan(500);
    }
  await expect(client.listTables()).resolves.toMatchObject({ $metadata: { httpStatusCode: 200 } });
});

test('requests that are no requests are refused', async () => {
  const { local } = await useLocalDynamo();
  for (const body of [
    '',
    '{',
    '[]',
    'null',
    '"text"',
    '{"a":[null]}',
    `${'['.repeat(1e5)}${']'.repeat(1e5)}`,
  ])
    await expect(send(local.endpoint, 'PutItem', body)).resolves.toBe(400);
  await expect(send(local.endpoint, 'PutItem', new Uint8Array([0x22, 0xff, 0x22]))).resolves.toBe(400);
  await expect(send(local.endpoint, 'MakeCoffee', '{}')).resolves.toBe(400);
  await expect(send(local.endpoint, 'toString', '{}')).resolves.toBe(400);
  await expect(send(local.endpoint, 'PutItem', 'x'.repeat(17 * 1024 * 1024))).resolves.toBe(413);
});

test('web pages are refused', async () => {
  const { local } = await useLocalDynamo();
  const status = send(local.endpoint, 'ListTables', '{}', { origin: 'https://shop.example' });
  await expect(status).resolves.toBe(400);
});
