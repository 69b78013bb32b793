import { expect, test } from 'vitest';
import { hasSaneShape } from './has-sane-shape.ts';

function nest(depth: number): unknown {
  return Array.from({ length: depth }).reduce((inner: unknown) => ({ L: [inner] }), { NULL: true });
}

test('an attribute 32 levels deep is sane, one of 100 levels is not', () => {
  expect(hasSaneShape({ Item: { deep: nest(32) } })).toBe(true);
  expect(hasSaneShape({ Item: { deep: nest(100) } })).toBe(false);
});

test('a null in a list is not sane, one in a field is', () => {
  expect(hasSaneShape({ SS: ['a', null] })).toBe(false);
  expect(hasSaneShape({ Limit: null })).toBe(true);
});
