import { expect, it } from 'vitest';
import { idempotencyOf } from './idempotency-key.ts';
import { ProxyEvent } from './proxy-event.ts';
import { proxyEventFor } from './testing/proxy-event-for.ts';

const route = 'POST /v1/messages/{messageId}/feedback';
const guest = { tenant: 'main', id: 'g1', roles: ['shopper'] as const };
const key = '0b1f6d2c-2f0e-4f3a-9d0a-0d5f3c9b1e11';

const eventOf = (sent: string, rating = 'up', messageId = 'm-1') =>
  ProxyEvent.parse(
    proxyEventFor(route, { json: { rating }, params: { messageId }, headers: { 'Idempotency-Key': sent } }),
  );
const claimOf = (
  event = eventOf(key),
  caller: Parameters<typeof idempotencyOf>[2] = guest,
  at: string = route,
) => idempotencyOf(event, at, caller);

it('is the same for the same request', () => {
  expect(claimOf()).toEqual(claimOf());
  expect(claimOf()).toMatchObject({ tenant: 'main' });
});

it('is another one for another caller, route or key', () => {
  const keys = [
    claimOf(),
    claimOf(eventOf(key), { ...guest, id: 'g2' }),
    claimOf(eventOf(key), guest, 'POST /v1/chat'),
    claimOf(eventOf(`${key}x`)),
  ].map((claim) => claim?.key);
  expect(new Set(keys).size).toBe(keys.length);
});

it('cannot be made to look like another caller’s', () => {
  const forged = claimOf(eventOf('"],["xxxxxx'), { ...guest, id: 'g1","POST /v1/chat' });
  expect(forged?.key).toMatch(/^[\w-]{43}$/u);
  expect(forged?.key).not.toBe(claimOf()?.key);
});

it('tells another body or path from the first', () => {
  expect(claimOf(eventOf(key, 'down'))?.fingerprint).not.toBe(claimOf()?.fingerprint);
  expect(claimOf(eventOf(key, 'up', 'm-2'))?.fingerprint).not.toBe(claimOf()?.fingerprint);
  expect(claimOf(eventOf(key, 'up', 'm-2'))?.key).toBe(claimOf()?.key);
});

it('shows neither the key nor the body', () => {
  expect(JSON.stringify(claimOf())).not.toMatch(/0b1f6d2c|rating/u);
});

it('is none where none was sent, for other methods, and without a caller to whom it could belong', () => {
  expect(idempotencyOf(ProxyEvent.parse(proxyEventFor(route)), route, guest)).toBeUndefined();
  const reading = proxyEventFor('GET /v1/products', { headers: { 'idempotency-key': key } });
  expect(idempotencyOf(ProxyEvent.parse(reading), 'GET /v1/products', guest)).toBeUndefined();
  expect(idempotencyOf(eventOf(key), route, undefined)).toBeUndefined();
});

it.each(['', 'short', 'with a space in it', 'zażółć-gęślą', 'line\nbreak-1', 'x'.repeat(129)])(
  'has to be 8 to 128 visible ASCII characters: not %j',
  (sent) => {
    expect(() => claimOf(eventOf(sent))).toThrow(expect.objectContaining({ code: 'invalid-request' }));
  },
);

it.each(['12345678', 'x'.repeat(128), '!"#$%&~~'])('takes %s', (sent) => {
  expect(claimOf(eventOf(sent))).toBeDefined();
});
