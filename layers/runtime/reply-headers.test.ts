import { expect, it } from 'vitest';
import { replyHeaders } from './reply-headers.ts';

const origins = ['https://shop.example', 'https://www.shop.example'];
const headersFor = (origin: string | undefined) => replyHeaders({ requestId: 'r1', origin, origins });

it('lets pages of the listed origins read replies', () => {
  for (const origin of origins) {
    expect(headersFor(origin)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-expose-headers': 'retry-after,x-request-id',
      vary: 'origin',
    });
  }
});

it.each([
  undefined,
  '',
  'null',
  '*',
  'http://shop.example',
  'https://shop.example:8443',
  'https://shop.example.evil.example',
  'https://SHOP.example',
  'https://shop.example\r\nset-cookie: a=b',
])('does not let %j', (origin) => {
  const headers = headersFor(origin);
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  expect(headers).toMatchObject({ vary: 'origin' });
});

it('keeps replies out of every cache and names the request', () => {
  expect(headersFor(undefined)).toEqual({
    'x-request-id': 'r1',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    vary: 'origin',
  });
});
