import http from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { routes } from '#contract/routes.ts';
import { parseRequest } from '#runtime/parse-request.ts';
import { headerOf, ProxyEvent } from '#runtime/proxy-event.ts';
import { readBody } from './read-body.ts';
import { toProxyEvent } from './to-proxy-event.ts';

/** The event made of a request that really travelled. */
async function eventOf(
  key: keyof typeof routes,
  target: string,
  sent: {
    readonly headers?: http.OutgoingHttpHeaders;
    readonly body?: string | Buffer;
    readonly params?: Record<string, string>;
  } = {},
): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const part = { key, url, params: sent.params ?? {}, requestId: 'r1', authorizer: undefined };
    readBody(request)
      .then((body) => resolve(toProxyEvent(request, { ...part, body })), reject)
      .finally(() => response.end());
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const [method] = key.split(' ');
  http.request({ port, host: '127.0.0.1', path: target, method, headers: sent.headers ?? {} }).end(sent.body);
  return await promise;
}

const json = { 'content-type': 'application/json; charset=utf-8' };

it('carries a JSON body as base64, to the byte', async () => {
  const body = Buffer.from([0x7b, 0xff, 0x00, 0x7d]);
  expect(await eventOf('POST /v1/chat', '/v1/chat', { headers: json, body })).toMatchObject({
    httpMethod: 'POST',
    resource: '/v1/chat',
    path: '/v1/chat',
    body: body.toString('base64'),
    isBase64Encoded: true,
    queryStringParameters: null,
    pathParameters: null,
    requestContext: { requestId: 'r1' },
  });
});

it('carries any other body as text, and none as null', async () => {
  const text = { headers: { 'content-type': 'text/plain' }, body: 'żółw' };
  expect(await eventOf('POST /v1/chat', '/v1/chat', text)).toMatchObject({
    body: 'żółw',
    isBase64Encoded: false,
  });
  const none = { headers: json };
  expect(await eventOf('POST /v1/chat', '/v1/chat', none)).toMatchObject({
    body: null,
    isBase64Encoded: false,
  });
});

it('decodes the query, and leaves the path as it was sent', async () => {
  const event = ProxyEvent.parse(
    await eventOf('GET /v1/products/{productId}', '/v1/products/a%20b?language=p%6C&language=en', {
      params: { productId: 'a%20b' },
    }),
  );
  expect(event).toMatchObject({
    queryStringParameters: { language: 'en' },
    pathParameters: { productId: 'a%20b' },
  });
  expect(parseRequest(event, routes['GET /v1/products/{productId}'])).toMatchObject({
    params: { productId: 'a b' },
    query: { language: 'en' },
  });
});

it('joins repeated headers into one, as HTTP allows', async () => {
  const event = await eventOf('GET /v1/products', '/v1/products', {
    headers: { accept: ['text/html', 'application/json'] },
  });
  expect(headerOf(ProxyEvent.parse(event), 'accept')).toBe('text/html, application/json');
});
