import { expect, it } from 'vitest';
import { ShopperEvent } from '#core/recommendations/shopper-event.ts';
import { isShopperEvent } from './is-shopper-event.ts';

const least = { id: 'event-1', type: 'view', time: 1 };
const whole = {
  ...least,
  productId: 'p1',
  query: 'lamp',
  quantity: 2,
  orderId: 'o1',
  recommendationId: 'personal.plain.home.1',
  position: 0,
  revenue: { minor: 100, currency: 'PLN' },
};

it('takes an event with all it can have, and with the least', () => {
  expect(Object.keys(whole).toSorted()).toEqual(Object.keys(ShopperEvent.shape).toSorted());
  expect([whole, least].map(isShopperEvent)).toEqual([true, true]);
});

it.each(Object.keys(whole))('refuses an event whose %s is something else, as the schema does', (name) => {
  const values = [null, {}, [], 1.5, true, 'x', Number.NaN, { minor: 1 }, { minor: 'x', currency: 'PLN' }];
  for (const value of values) {
    const event: unknown = { ...whole, [name]: value };
    expect([value, isShopperEvent(event)]).toEqual([value, ShopperEvent.safeParse(event).success]);
  }
});

it.each([null, undefined, 'event', 7, [], {}, { id: 'event-1', type: 'view' }, { id: 'event-1', time: 1 }])(
  'refuses %j',
  (value) => {
    expect(isShopperEvent(value)).toBe(false);
  },
);
