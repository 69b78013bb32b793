import { expect, it } from 'vitest';
import { routes } from '#contract/routes.ts';
import { ProxyEvent } from './proxy-event.ts';
import { receive } from './receive.ts';
import { callerContext, proxyEventFor } from './testing/proxy-event-for.ts';

const chat = (authorizer?: unknown) =>
  ProxyEvent.parse(proxyEventFor('POST /v1/chat', { json: { message: 'Hi' }, authorizer }));

it('gives a handler all it needs', () => {
  expect(receive({ lambda: 'chat', routes }, chat(callerContext('g1', ['shopper'])), 30_000)).toMatchObject({
    key: 'POST /v1/chat',
    caller: { tenant: 'main', id: 'g1', roles: ['shopper'] },
    requestId: 'request-1',
    params: {},
    query: undefined,
    body: { message: 'Hi' },
    deadline: { aborted: false },
  });
});

it('sends back what belongs to another function', () => {
  expect(() =>
    receive({ lambda: 'products', routes }, chat(callerContext('g1', ['shopper'])), 30_000),
  ).toThrow(expect.objectContaining({ code: 'not-found' }));
});

it('tells a stranger nothing of what is wrong with the body', () => {
  const event = ProxyEvent.parse(proxyEventFor('POST /v1/chat', { json: { massage: 1 }, authorizer: {} }));
  expect(() => receive({ lambda: 'chat', routes }, event, 30_000)).toThrow(
    expect.objectContaining({ code: 'unauthenticated' }),
  );
});

const lastEventIdOf = (sent: string) => {
  const event = proxyEventFor('POST /v1/chat', {
    json: { message: 'Hi' },
    headers: { 'Last-Event-ID': sent },
  });
  return receive({ lambda: 'chat', routes }, ProxyEvent.parse(event), 30_000).lastEventId;
};

it('knows how far a reader came before, if they say so in a number of ours', () => {
  expect(['0', '7', '999999'].map(lastEventIdOf)).toEqual([0, 7, 999_999]);
  expect(['', '-1', '1.5', '1e3', '0x7', '١', '1 ', '1000000', 'NaN'].map(lastEventIdOf)).toEqual(
    Array.from({ length: 9 }),
  );
});

const withKey = (sent: string) => {
  const event = proxyEventFor('POST /v1/chat', {
    json: { message: 'Hi' },
    headers: { 'Idempotency-Key': sent },
  });
  return receive({ lambda: 'chat', routes }, ProxyEvent.parse(event), 30_000).idempotency;
};

it('knows the idempotency key, and refuses a malformed one', () => {
  expect(withKey('0b1f6d2c-2f0e')).toMatchObject({ tenant: 'main' });
  expect(() => withKey('short')).toThrow(expect.objectContaining({ code: 'invalid-request' }));
});

it('sets a deadline even when hardly any time is left', () => {
  expect(
    receive({ lambda: 'chat', routes }, chat(callerContext('g1', ['shopper'])), 0).deadline,
  ).toBeInstanceOf(AbortSignal);
});
