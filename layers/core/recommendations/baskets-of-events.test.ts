import { expect, it } from 'vitest';
import { basketsOfEvents } from './baskets-of-events.ts';

it('puts what one shopper took at one moment into one basket', () => {
  const baskets = basketsOfEvents([
    { user: 'a', item: 'tea', time: 1 },
    { user: 'b', item: 'mug', time: 1, type: 'purchase' },
    { user: 'a', item: 'cup', time: 1, type: 'review' },
  ]);
  expect(baskets.map(({ user, items }) => [user, items])).toEqual([
    ['a', ['tea', 'cup']],
    ['b', ['mug']],
  ]);
});

it('tells looking from taking, and leaves out what says neither', () => {
  const baskets = basketsOfEvents([
    { user: 'a', item: 'tea', time: 1, type: 'view' },
    { user: 'a', item: 'cup', time: 1, type: 'purchase' },
    { user: 'a', item: 'mug', time: 1, type: 'dismiss' },
  ]);
  expect(baskets.map(({ type, items }) => [type, items])).toEqual([
    ['view', ['tea']],
    ['purchase', ['cup']],
  ]);
});
