import { expect, test } from 'vitest';
import { placeOf } from './place.ts';

test.each([
  ['/', { type: 'home' }],
  ['/index.html', { type: 'home' }],
  ['/products/tent-borealis-2', { type: 'product', productId: 'tent-borealis-2' }],
  ['/products/a%2Fb/', { type: 'product', productId: 'a/b' }],
  ['/help/gift-cards', { type: 'topic', path: '/help/gift-cards' }],
  ['/policies/returns/', { type: 'topic', path: '/policies/returns' }],
  ['/products/%E0%A4%A', { type: 'nowhere' }],
  ['/products', { type: 'nowhere' }],
  ['/anything/else', { type: 'nowhere' }],
])('reads %s', (path, place) => {
  expect(placeOf(path)).toEqual(place);
});
