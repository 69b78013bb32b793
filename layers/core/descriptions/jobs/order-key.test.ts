import { expect, it } from 'vitest';
import type { JobOrder } from './job-record.ts';
import { orderKey, orderOfKey, orderPrefix } from './order-key.ts';

const write: JobOrder = { type: 'write', tenant: 'żółw/ä', jobId: 'j 1', run: 2, from: 40 };

it.each<JobOrder>([
  write,
  { type: 'prepare', tenant: 'main', jobId: 'j1' },
  { type: 'spread', tenant: 'main', jobId: 'j1', run: 0, from: 0 },
])('gives the order back that it was made of: $type', (order) => {
  expect(orderOfKey(orderKey(order, 'u1'))).toEqual(order);
});

it('is another for the same order sent twice, in letters that no bucket escapes', () => {
  const keys = [orderKey(write, 'u1'), orderKey(write, 'u2')];
  expect(new Set(keys).size).toBe(2);
  for (const key of keys) expect(key.slice(orderPrefix.length)).toMatch(/^[\w-]+\/u\d$/u);
});

const keyOf = (order: unknown) =>
  `${orderPrefix}${Buffer.from(JSON.stringify(order)).toString('base64url')}/u1`;

it.each([
  ['of another folder', orderKey(write, 'u1').replace(orderPrefix, 'orders/other/')],
  ['that says nothing', orderPrefix],
  ['that is no JSON', `${orderPrefix}aGVsbG8/u1`],
  ['of an unknown kind', keyOf({ ...write, type: 'erase' })],
  ['with a place before the first', keyOf({ ...write, from: -1 })],
  ['with more than an order has', keyOf({ ...write, hardCap: '9' })],
])('refuses a key %s', (_, key) => {
  expect(() => orderOfKey(key)).toThrow();
});
