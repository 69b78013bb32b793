import { expect, test } from 'vitest';
import { requestOf } from './request-of.ts';

const origin = 'https://shop.example';

test('fills path parameters so that none can leave its place', () => {
  const path = { productId: '../admin?x=1#é' };
  const { url } = requestOf(origin, 'GET /v1/products/{productId}', { path }, 'token');
  expect(url.href).toBe('https://shop.example/v1/products/..%2Fadmin%3Fx%3D1%23%C3%A9');
});

test('leaves out what the query does not say', () => {
  const query = { q: 'zwrot & wymiana', limit: 3, language: undefined };
  const { url } = requestOf(origin, 'GET /v1/knowledge/search', { query }, 'token');
  expect(url.search).toBe('?q=zwrot+%26+wymiana&limit=3');
});

test('gives every POST an idempotency key of its own, or the one it is given', () => {
  expect(keyOf()).toMatch(/^[0-9a-f-]{36}$/);
  expect(keyOf()).not.toBe(keyOf());
  expect(keyOf('mine')).toBe('mine');
});

test('sends the token, the kind of reply it wants and the last event it saw', () => {
  const parts = { body: { message: 'Hi' }, accept: 'text/event-stream', lastEventId: '4' };
  const { init } = requestOf(origin, 'POST /v1/chat', parts, 'token');
  expect(Object.fromEntries(new Headers(init.headers))).toMatchObject({
    authorization: 'Bearer token',
    accept: 'text/event-stream',
    'last-event-id': '4',
    'content-type': 'application/json',
  });
  expect(init).toMatchObject({ method: 'POST', body: '{"message":"Hi"}' });
});

function keyOf(idempotencyKey?: string): string | null {
  const parts = idempotencyKey === undefined ? { body: {} } : { body: {}, idempotencyKey };
  return new Headers(requestOf(origin, 'POST /v1/chat', parts, 'token').init.headers).get('idempotency-key');
}
