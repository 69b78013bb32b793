import { expect, test } from 'vitest';
import { keepIn, keepInMemory } from './keep.ts';

test('remembers until the page goes where the browser forbids storage', () => {
  const keep = keepIn(() => {
    throw new Error('The operation is insecure');
  });
  keep.write('key', 'text');
  expect(keep.read('key')).toBe('text');
  keep.remove('key');
  expect(keep.read('key')).toBeUndefined();
});

test('forgets what is removed', () => {
  const keep = keepInMemory();
  keep.write('key', 'text');
  keep.remove('key');
  expect(keep.read('key')).toBeUndefined();
});
