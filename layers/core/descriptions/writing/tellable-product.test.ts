import { expect, it } from 'vitest';
import { sampleProduct } from '../../testing/sample-product.ts';
import { tellableProduct } from './tellable-product.ts';

it('leaves a product of a few attributes as it is, and of thousands the first', () => {
  expect(tellableProduct(sampleProduct('p1'))).toEqual(sampleProduct('p1'));
  const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`part ${n}`, `blue ${n}`]));
  const english = { name: 'Desk lamp', description: 'A lamp for a desk.', attributes: many };
  const told = tellableProduct(sampleProduct('p1', { attributes: many, text: { en: english } }));
  const first = Object.fromEntries(Object.entries(many).slice(0, 200));
  expect(told.attributes).toEqual(first);
  expect(told.text).toEqual({ en: { ...english, attributes: first } });
});
