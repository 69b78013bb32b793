import { describe, expect, test } from 'vitest';
import { routeRows } from '../route-rows.ts';
import { pathPatterns, widgetPaths } from '../widget-paths.ts';
import { answerPreflight } from './answer-preflight.ts';

const shop = 'https://shop.example';
const patterns = pathPatterns(widgetPaths(routeRows));
const ask = (uri: string, origin?: string, method = 'OPTIONS') =>
  answerPreflight(
    { method, uri, headers: origin === undefined ? {} : { origin: { value: origin } } },
    [shop],
    patterns,
  );
const allowed = (reply: ReturnType<typeof ask>) => reply.headers['access-control-allow-origin']?.value;

describe('a preflight', () => {
  test.each(['/v1/chat', '/v1/products/tent-1', '/v1/messages/m1/feedback'])(
    'of a listed origin may call %s',
    (uri) => {
      expect(ask(uri, shop)).toMatchObject({ statusCode: 204 });
      expect(allowed(ask(uri, shop))).toBe(shop);
    },
  );

  test.each([undefined, 'https://other.example', 'https://shop.example.evil', 'null', ''])(
    'of %s may call nothing',
    (origin) => {
      expect(ask('/v1/chat', origin)).toMatchObject({ statusCode: 204 });
      expect(allowed(ask('/v1/chat', origin))).toBeUndefined();
    },
  );

  test.each(['/v1/costs', '/v1/knowledge/sources', '/v1/chat/x', '/v1xchat', '/v1/products/a/b/c'])(
    'may not call %s, which is no path of the widget',
    (uri) => {
      expect(allowed(ask(uri, shop))).toBeUndefined();
    },
  );
});

test('any other request goes on as it is', () => {
  const request = { method: 'POST', uri: '/v1/chat', headers: { origin: { value: shop } } };
  expect(answerPreflight(request, [shop], patterns)).toBe(request);
});
