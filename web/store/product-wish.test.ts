import { expect, test } from 'vitest';
import { addressOf, everything, type ProductWish, queryOf, toggled, wishOf } from './product-wish.ts';

const cotton = { type: 'attribute', name: 'Material', value: 'cotton, brushed' } as const;
const wish: ProductWish = {
  q: 'tent under 300 zł',
  sort: 'price-asc',
  narrowings: [{ type: 'category', value: 'a:b' }, { type: 'inStock' }, cotton],
};

test('becomes an address and comes back', () => {
  expect(wishOf(new URL(addressOf(wish), 'https://shop.example').search)).toEqual(wish);
  expect(addressOf(everything)).toBe('/');
  expect(wishOf('?sort=oddly&only=nothing&only=attribute:x')).toEqual(everything);
});

test('becomes a query of the API', () => {
  expect(queryOf(wish)).toEqual({
    q: 'tent under 300 zł',
    sort: 'price-asc',
    category: 'a:b',
    inStock: true,
    filter: String.raw`Material:cotton\, brushed`,
  });
});

test('is narrowed by one category at a time, and widened again', () => {
  const other = { type: 'category', value: 'tents' } as const;
  const narrowed = toggled(wish, other);
  expect(narrowed.narrowings).toEqual([{ type: 'inStock' }, cotton, other]);
  expect(toggled(narrowed, cotton).narrowings).toEqual([{ type: 'inStock' }, other]);
});
