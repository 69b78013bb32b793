import { expect, it } from 'vitest';
import type { Reason } from './reason.ts';
import { verifyReason } from './verify-reason.ts';

const baskets = [
  { user: 'a', time: 1, items: ['tea', 'cup'] },
  { user: 'a', time: 2, items: ['cup'] },
  { user: 'b', time: 3, items: ['tea', 'cup'] },
  { user: 'c', time: 4, items: ['tea'] },
  { user: 'c', time: 5, items: ['cup'] },
];
const data = {
  baskets,
  asOf: 10,
  own: baskets.slice(0, 2),
  names: new Map([
    ['tea', 'Green tea'],
    ['cup', 'Tea cups'],
  ]),
};

const truths: readonly Reason[] = [
  { code: 'bought-together', productIds: ['tea'], numbers: { both: 2, of: 3, since: 1 } },
  { code: 'also-bought', productIds: ['tea'], numbers: { both: 1, of: 3, since: 1 } },
  { code: 'bought-again', productIds: ['cup'], numbers: { times: 2, last: 2 } },
  { code: 'popular', productIds: [], numbers: { baskets: 3, since: 2 } },
  { code: 'trending', productIds: [], numbers: { baskets: 3, before: 1, since: 2 } },
  { code: 'new', productIds: [], numbers: { firstSeen: 1 } },
  { code: 'similar-name', productIds: ['tea'], numbers: { shared: 1 } },
];

it.each(truths)('takes a true $code for true', (reason) => {
  expect(verifyReason(data, 'cup', reason)).toBe(true);
});

it.each(truths)('takes a $code for untrue when its last number is one more', (reason) => {
  const [name = '', value = 0] = Object.entries(reason.numbers).findLast(([key]) => key !== 'since') ?? [];
  const numbers = { ...reason.numbers, [name]: value + 1 };
  expect(verifyReason(data, 'cup', Object.assign({}, reason, { numbers }))).toBe(false);
});
