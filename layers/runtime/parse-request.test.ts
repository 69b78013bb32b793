import { describe, expect, it } from 'vitest';
import { type KnownRoute, type Route, routes } from '#contract/routes.ts';
import { parseRequest, routeOf } from './parse-request.ts';
import { ProxyEvent } from './proxy-event.ts';
import { type EventChanges, proxyEventFor } from './testing/proxy-event-for.ts';

const parse = (key: KnownRoute, changes: EventChanges = {}, raw: object = {}) => {
  const route: Route = routes[key];
  return parseRequest(ProxyEvent.parse({ ...proxyEventFor(key, changes), ...raw }), route);
};
const refusal = (code: string, detail: RegExp | string = '') =>
  expect.objectContaining({ code, message: expect.stringMatching(detail) });

const chatBody = (json: unknown) => parse('POST /v1/chat', { json }).body;

describe('a body', () => {
  it('is what the row’s schema makes of it', () => {
    expect(chatBody({ message: 'Hi', language: 'pl' })).toEqual({ message: 'Hi', language: 'pl' });
  });

  it('with unknown fields is refused with their names', () => {
    expect(() => chatBody({ message: 'Hi', tenant: 'other', roles: ['admin'] })).toThrow(
      refusal('invalid-request', /Leave out: tenant, roles \(known: .*message.*\)/),
    );
  });

  it('with a thousand unknown fields is refused in a short sentence', () => {
    const fields = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`${n}`.padEnd(400, 'x'), 1]));
    try {
      chatBody({ message: 'Hi', ...fields });
      expect.unreachable();
    } catch (error) {
      expect(String(error).length).toBeLessThan(400);
    }
  });

  it.each([
    [{}, 'message'],
    [{ message: 7 }, 'message'],
    [{ message: null }, 'message'],
    [{ message: ['Hi'] }, 'message'],
    [{ message: 'Hi', conversationId: {} }, 'conversationId'],
    [{ message: 'Hi', conversationId: 'x'.repeat(65) }, 'conversationId'],
    [{ message: 'Hi', language: 'polski' }, 'language'],
    [[], ''],
    ['Hi', ''],
    [7, ''],
  ])('of wrong types is refused with the place: %j', (json, path) => {
    expect(() => chatBody(json)).toThrow(
      expect.objectContaining({
        code: 'invalid-request',
        issues: [expect.objectContaining({ path })],
      }),
    );
  });

  it('has a message of 1 to 4,000 characters that are not all blank', () => {
    expect(chatBody({ message: 'x'.repeat(4000) })).toMatchObject({ message: 'x'.repeat(4000) });
    for (const message of ['', '   ', '\n\t', 'x'.repeat(4001)]) {
      expect(() => chatBody({ message })).toThrow(refusal('invalid-request', /message/));
    }
  });

  it('with names from JavaScript’s machinery is refused like any unknown field', () => {
    for (const name of ['constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
      expect(() => chatBody({ message: 'Hi', [name]: {} })).toThrow(refusal('invalid-request', name));
    }
  });

  it('that is absent is an empty object', () => {
    expect(parse('POST /v1/guest-sessions').body).toEqual({});
    expect(() => parse('POST /v1/chat')).toThrow(refusal('invalid-request', /message/));
  });

  it('of a route without one is not looked at', () => {
    expect(parse('GET /v1/health', {}, { body: 'not JSON' }).body).toBeUndefined();
  });
});

const typed = (type: string | undefined) =>
  parse(
    'POST /v1/chat',
    {},
    {
      body: '{"message":"Hi"}',
      headers: type === undefined ? {} : { 'Content-Type': type },
    },
  ).body;

describe('a content type', () => {
  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset=UTF-8'])(
    '%s is JSON',
    (type) => {
      expect(typed(type)).toEqual({ message: 'Hi' });
    },
  );

  it.each([
    undefined,
    '',
    'text/plain',
    'application/json-patch+json',
    'application/jsonp',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=application/json',
    'text/plain; application/json',
  ])('%s is none of ours', (type) => {
    expect(() => typed(type)).toThrow(refusal('unsupported-media-type'));
  });
});

const search = (query?: Record<string, string>) =>
  parse('GET /v1/knowledge/search', query && { query }).query;

describe('a query', () => {
  it('is what the row’s schema makes of it', () => {
    expect(search({ q: ' returns ', limit: '3' })).toEqual({ q: 'returns', limit: 3 });
  });

  it.each<[Record<string, string>, string]>([
    [{ q: 'x', page: '2' }, 'page'],
    [{ q: 'x', limit: '0' }, 'limit'],
    [{ q: 'x', limit: '21' }, 'limit'],
    [{ q: 'x', limit: '2.5' }, 'limit'],
    [{ q: 'x', limit: 'NaN' }, 'limit'],
    [{ q: 'x', limit: '1e999' }, 'limit'],
    [{ q: 'x', kind: 'secret' }, 'kind'],
    [{ q: '' }, 'q'],
    [{ q: '  ' }, 'q'],
    [{ q: 'x'.repeat(401) }, 'q'],
    [{}, 'q'],
  ])('that does not fit is refused with the field: %j', (query, field) => {
    expect(() => search(query)).toThrow(refusal('invalid-request', new RegExp(`The query.*${field}`, 'u')));
  });

  it('that is absent is an empty one', () => {
    expect(parse('GET /v1/products').query).toEqual({ limit: 24, sort: 'relevance' });
    expect(() => search()).toThrow(refusal('invalid-request', /q/));
  });

  it('of a repeated parameter counts as API Gateway reads it: the last', () => {
    const raw = {
      queryStringParameters: { q: 'two' },
      multiValueQueryStringParameters: { q: ['one', 'two'] },
    };
    expect(parse('GET /v1/knowledge/search', {}, raw).query).toMatchObject({ q: 'two' });
  });
});

const productIdOf = (sent: string) =>
  parse('GET /v1/products/{productId}', { params: { productId: sent } }).params['productId'];

describe('a path parameter', () => {
  it.each([
    ['p-1', 'p-1'],
    ['a%20b', 'a b'],
    ['za%C5%BC', 'zaż'],
    ['..%2F..%2Fetc', '../../etc'],
    ['%F0%9F%99%82', '🙂'],
  ])('%s is %s', (sent, read) => {
    expect(productIdOf(sent)).toBe(read);
  });

  it.each(['%', '%zz', '%C5', 'a%2', '%ED%A0%80', '%C0%AF'])('%s is a broken percent sequence', (sent) => {
    expect(() => productIdOf(sent)).toThrow(refusal('malformed-request'));
  });

  it('of more than 128 characters is nothing’s, before any store is asked for it', () => {
    expect(productIdOf('x'.repeat(128))).toHaveLength(128);
    expect(productIdOf('%C5%82'.repeat(128))).toHaveLength(128);
    expect(() => productIdOf('x'.repeat(129))).toThrow(refusal('not-found', /128/));
  });
});

describe('a route', () => {
  it('is found by method and resource', () => {
    for (const key of Object.keys(routes)) {
      const [httpMethod, resource] = key.split(' ');
      const event = ProxyEvent.parse({ ...proxyEventFor('GET /v1/health'), httpMethod, resource });
      expect(routeOf(routes, event)).toBe(key);
    }
  });

  it.each([
    ['PATCH', '/v1/chat'],
    ['GET', '/v1/nothing'],
    ['get', '/v1/health'],
    ['', ''],
    ['__proto__', ''],
  ])('%s %s is none', (httpMethod, resource) => {
    const event = ProxyEvent.parse({ ...proxyEventFor('GET /v1/health'), httpMethod, resource });
    expect(() => routeOf(routes, event)).toThrow(refusal('not-found'));
  });
});
