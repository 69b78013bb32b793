import { describe, expect, it } from 'vitest';
import { headerOf, ProxyEvent } from './proxy-event.ts';
import { proxyEventFor } from './testing/proxy-event-for.ts';

const eventWith = (authorizer: unknown) =>
  ProxyEvent.parse({
    ...proxyEventFor('GET /v1/products'),
    requestContext: { requestId: 'r', ...(authorizer !== undefined && { authorizer }) },
  });

describe('a header', () => {
  it('is found whatever its case', () => {
    for (const name of ['content-type', 'Content-Type', 'CONTENT-TYPE']) {
      const event = ProxyEvent.parse({
        ...proxyEventFor('POST /v1/chat'),
        headers: { [name]: 'text/plain' },
      });
      expect(headerOf(event, 'content-type')).toBe('text/plain');
    }
  });

  it('that is not there is undefined, also when there are none at all', () => {
    expect(headerOf(ProxyEvent.parse(proxyEventFor('POST /v1/chat')), 'accept')).toBeUndefined();
    for (const headers of [null, undefined, {}]) {
      expect(
        headerOf(ProxyEvent.parse({ ...proxyEventFor('POST /v1/chat'), headers }), 'accept'),
      ).toBeUndefined();
    }
  });

  it('of an object’s own machinery is not one', () => {
    const event = ProxyEvent.parse(proxyEventFor('POST /v1/chat'));
    expect(headerOf(event, 'constructor')).toBeUndefined();
    expect(headerOf(event, '__proto__')).toBeUndefined();
  });
});

describe('the authorizer’s context', () => {
  it('tells the caller', () => {
    const context = { tenant: 'main', callerId: 'g1', roles: 'shopper,merchant', principalId: 'g1' };
    expect(eventWith(context).requestContext.authorizer).toEqual({
      tenant: 'main',
      callerId: 'g1',
      roles: ['shopper', 'merchant'],
    });
  });

  it.each([
    undefined,
    null,
    {},
    { principalId: 'g1', integrationLatency: 3 },
    { tenant: 'main', callerId: 'g1' },
    { tenant: 'main', callerId: 'g1', roles: '' },
    { tenant: 'main', callerId: 'g1', roles: 'public' },
    { tenant: 'main', callerId: 'g1', roles: 'shopper,root' },
    { tenant: 'main', callerId: 'g1', roles: ['admin'] },
    { tenant: '', callerId: 'g1', roles: 'admin' },
    { tenant: 'main', callerId: '', roles: 'admin' },
    { tenant: 'main', callerId: 7, roles: 'admin' },
    { claims: { sub: 'g1' } },
    'admin',
    [],
  ])('%j tells none', (authorizer) => {
    expect(eventWith(authorizer).requestContext.authorizer).toBeUndefined();
  });
});
