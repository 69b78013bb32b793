import http from 'node:http';
import net from 'node:net';
import { describe, expect, it } from 'vitest';
import { Problem } from '#contract/problem.ts';
import { shopOrigin, testServer } from './testing/test-server.ts';

const guest = { authorization: 'Bearer guest-1', 'content-type': 'application/json' };

async function problemOf(reply: Response) {
  expect(reply.headers.get('content-type')).toBe('application/problem+json');
  const problem = Problem.parse(await reply.json());
  expect(problem.status).toBe(reply.status);
  expect(problem.requestId).toBe(reply.headers.get('x-request-id'));
  return problem;
}

describe('an address', () => {
  it.each([
    '/v1/',
    '/v1/nothing',
    '/v1/chat/',
    '/v1//chat',
    '/v1/products/a/b',
    '/v1/chat%2f',
    '/v1/../v1/x',
  ])('%s that no route has is a 404', async (path) => {
    const { address } = await testServer();
    expect(await problemOf(await fetch(address + path))).toMatchObject({ code: 'not-found' });
  });

  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'SEARCH'])(
    'that does not take %s says which methods it takes',
    async (method) => {
      const { address } = await testServer();
      const reply = await fetch(`${address}/v1/chat`, { method });
      expect(reply.headers.get('allow')).toBe('POST');
      expect(await problemOf(reply)).toMatchObject({ code: 'method-not-allowed' });
    },
  );

  it('answers HEAD as API Gateway does: it is a method of its own, and has no body', async () => {
    const { address } = await testServer();
    const reply = await fetch(`${address}/v1/chat`, { method: 'HEAD' });
    expect([reply.status, await reply.text()]).toEqual([405, '']);
  });

  it.each([
    'GET //[ HTTP/1.1',
    'GET http://[ HTTP/1.1',
    'GET \\v1\\x HTTP/1.1',
    'OPTIONS * HTTP/1.1',
    'GET /v1/%zz HTTP/1.1',
  ])('that cannot be read is answered all the same: %s', async (line) => {
    const { address } = await testServer();
    expect(await rawReply(address, `${line}\r\nhost: x\r\nconnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 40[045] /u,
    );
  });
});

const askWith = async (address: string, authorization?: string) =>
  await fetch(`${address}/v1/chat`, {
    method: 'POST',
    headers: authorization === undefined ? {} : { authorization },
    body: '{"message":"Hi"}',
  });

describe('a guarded route', () => {
  it.each([undefined, 'Bearer forged', 'Basic guest-1', 'guest-1'])(
    'with %s asks for a token',
    async (token) => {
      const { address } = await testServer();
      const reply = await askWith(address, token);
      expect(reply.headers.get('www-authenticate')).toBe('Bearer');
      expect(await problemOf(reply)).toMatchObject({ code: 'unauthenticated', status: 401 });
    },
  );

  it('is closed to a role whose policy does not name it', async () => {
    const { address } = await testServer();
    expect(await problemOf(await askWith(address, 'Bearer agent-1'))).toMatchObject({ code: 'forbidden' });
  });

  it('asks who calls before it reads what they say', async () => {
    const { address } = await testServer();
    const body = 'x'.repeat(11 * 1024 * 1024);
    expect((await fetch(`${address}/v1/chat`, { method: 'POST', body })).status).toBe(401);
  });
});

const sendChat = async (address: string, body: string | Uint8Array) =>
  await fetch(`${address}/v1/chat`, { method: 'POST', headers: guest, body });

describe('a body', () => {
  it('over 64 KiB is refused by the function', async () => {
    const { address } = await testServer();
    const reply = await sendChat(address, JSON.stringify({ message: 'x'.repeat(65_536) }));
    expect(await problemOf(reply)).toMatchObject({ code: 'body-too-large' });
  });

  it('over 10 MiB is refused by the gateway, and the refusal arrives', async () => {
    const { address } = await testServer();
    const reply = await sendChat(address, 'x'.repeat(12 * 1024 * 1024));
    expect(await problemOf(reply)).toMatchObject({ code: 'body-too-large' });
  });

  it.each(['{', '', '[]', '"Hi"', 'null', '{"message":"Hi","x":1}', '{"message":""}', '[['.repeat(9_000)])(
    'that does not fit is a 400: %s',
    async (body) => {
      const { address } = await testServer();
      expect((await problemOf(await sendChat(address, body))).status).toBe(400);
    },
  );

  it('that is not UTF-8 is a 400', async () => {
    const { address } = await testServer();
    const bytes = Buffer.concat([Buffer.from('{"message":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
    expect(await problemOf(await sendChat(address, bytes))).toMatchObject({ code: 'malformed-request' });
  });

  it('that breaks off hurts nobody', async () => {
    const { address, observer } = await testServer();
    const request = http.request(`${address}/v1/chat`, {
      method: 'POST',
      headers: { ...guest, 'content-length': '1000' },
    });
    const gone = new Promise((resolve) => void request.on('error', resolve).on('close', resolve));
    request.write('{"mess', () => request.destroy());
    await gone;
    expect((await fetch(`${address}/v1/guest-sessions`, { method: 'POST' })).status).toBe(200);
    expect(observer.degradations).toEqual([]);
  });
});

const preflight = async (address: string, path: string, origin: string) =>
  await fetch(address + path, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST' },
  });

describe('a page of another site', () => {
  it('is told what it may send if the shop has listed its origin', async () => {
    const { address } = await testServer();
    const reply = await preflight(address, '/v1/chat', shopOrigin);
    expect(reply.status).toBe(204);
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      vary: 'origin',
      'access-control-allow-origin': shopOrigin,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'authorization,content-type,idempotency-key,last-event-id',
    });
  });

  it('is told nothing otherwise', async () => {
    const { address } = await testServer();
    for (const origin of ['https://evil.example', 'null']) {
      const reply = await preflight(address, '/v1/chat', origin);
      expect(reply.headers.get('access-control-allow-origin')).toBeNull();
    }
    expect((await preflight(address, '/v1/nothing', shopOrigin)).status).toBe(404);
  });

  it('may read refusals of the gateway if it may read anything', async () => {
    const { address } = await testServer();
    const from = async (origin: string) =>
      await fetch(`${address}/v1/chat`, { method: 'POST', headers: { origin } });
    expect((await from(shopOrigin)).headers.get('access-control-allow-origin')).toBe(shopOrigin);
    expect((await from('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });
});

it('answers a bug of its own with a neutral 500, and tells why', async () => {
  const { address, observer } = await testServer();
  const problem = await problemOf(await fetch(`${address}/v1/products`, { headers: guest }));
  expect(problem).toMatchObject({ code: 'internal-error' });
  expect(JSON.stringify(problem)).not.toContain('secret');
  expect(observer.degradations).toMatchObject([{ what: 'gateway', cause: { name: 'ZodError' } }]);
});

/** What a server answers to bytes that no client would send. */
async function rawReply(address: string, bytes: string): Promise<string> {
  const socket = net.connect(Number(new URL(address).port), '127.0.0.1');
  socket.write(bytes);
  return Buffer.concat(await Array.fromAsync(socket, (chunk) => Buffer.from(chunk))).toString('utf8');
}

describe('a server that has too much to do', () => {
  it('says so at once and when to come back, but goes on telling how it is', async () => {
    const gate = Promise.withResolvers<void>();
    const { address } = await testServer({
      delay: () => 1_000,
      async *chat() {
        await gate.promise;
        yield { id: 1, event: { type: 'text-delta', text: 'Late.' } };
      },
    });
    const ask = () =>
      fetch(`${address}/v1/chat`, { method: 'POST', headers: guest, body: '{"message":"?"}' });
    const first = Array.from({ length: 8 }, ask);
    await expect
      .poll(async () => (await fetch(`${address}/v1/guest-sessions`, { method: 'POST' })).status)
      .toBe(503);
    const refused = await ask();
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await problemOf(refused)).toMatchObject({ code: 'unavailable' });
    expect((await fetch(`${address}/v1/health`)).status).not.toBe(503);
    gate.resolve();
    expect((await Promise.all(first)).map(({ status }) => status)).toEqual(first.map(() => 200));
    await Promise.all((await Promise.all(first)).map((reply) => reply.text()));
    await expect
      .poll(async () => (await fetch(`${address}/v1/guest-sessions`, { method: 'POST' })).status)
      .toBe(200);
  });
});
