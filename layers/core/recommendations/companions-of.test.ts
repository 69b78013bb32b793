import { expect, it } from 'vitest';
import { sampleEvent } from '../testing/sample-event.ts';
import { companionsOf } from './companions-of.ts';

const buy = (productId: string, orderId = 'o1', time = 5) =>
  sampleEvent(`${orderId}-${productId}-${time}`, {
    type: 'purchase',
    productId,
    orderId,
    time,
    revenue: { minor: 1, currency: 'PLN' },
  });
const told = (added: ReturnType<typeof companionsOf>) =>
  Object.fromEntries(
    [...added].map(([item, found]) => [
      item,
      found && { baskets: found.baskets, others: Object.fromEntries(found.others) },
    ]),
  );

it('counts each product with each other of its basket, once however often it was taken', () => {
  expect(told(companionsOf([], [buy('tea'), buy('cup'), buy('tea', 'o1', 6), buy('jug', 'o2')]))).toEqual({
    tea: { baskets: 1, others: { cup: 1 } },
    cup: { baskets: 1, others: { tea: 1 } },
    jug: { baskets: 1, others: {} },
  });
});

it('counts only what is new in a basket of before, for what was in it, too', () => {
  expect(told(companionsOf([buy('tea'), buy('cup')], [buy('jug'), buy('cup', 'o1', 9)]))).toEqual({
    tea: { baskets: 0, others: { jug: 1 } },
    cup: { baskets: 0, others: { jug: 1 } },
    jug: { baskets: 1, others: { tea: 1, cup: 1 } },
  });
  expect(companionsOf([buy('tea')], [buy('tea', 'o1', 9)]).size).toBe(0);
});

it('leaves a basket beyond 40 products uncounted as a whole, whichever line was too many', () => {
  const lines = Array.from({ length: 40 }, (_, n) => buy(`p${n}`));
  expect(companionsOf([], lines).get('p0')?.others.size).toBe(39);
  const added = companionsOf(lines, [buy('one-more')]);
  expect([added.size, [...added.values()].every((found) => found === undefined)]).toEqual([41, true]);
});

it('touches some 55 products at most, however many baskets come at once', () => {
  const lines = ['o1', 'o2', 'o3'].flatMap((order) =>
    Array.from({ length: 25 }, (_, n) => buy(`${order}-${n}`, order)),
  );
  const counted = [...companionsOf([], lines).values()].filter((found) => found !== undefined);
  expect(counted).toHaveLength(50);
});

it('counts nothing of what is no purchase of a product of the shop', () => {
  const { revenue: _, ...forged } = buy('tea');
  expect(companionsOf([], [forged, sampleEvent('seen', { productId: 'tea' })]).size).toBe(0);
});
