import { expect, test } from 'vitest';
import { createItemLocks } from './item-locks.ts';

test('a second holder of a name waits for the first', async () => {
  const locks = createItemLocks();
  const log: string[] = [];
  const unlock = await locks.acquire(['a']);
  const second = locks.acquire(['a']).then((done) => {
    log.push('second');
    done();
  });
  await Promise.resolve();
  log.push('first is done');
  unlock();
  await second;
  expect(log).toEqual(['first is done', 'second']);
});

test('holders of other names do not wait', async () => {
  const locks = createItemLocks();
  await locks.acquire(['a']);
  await expect(locks.acquire(['b', 'c'])).resolves.toBeTypeOf('function');
});

test('holders that name the same locks in another order do not deadlock', async () => {
  const locks = createItemLocks();
  const turns = Array.from({ length: 100 }, async (_, turn) => {
    const unlock = await locks.acquire(turn % 2 ? ['a', 'b', 'c'] : ['c', 'a', 'b']);
    await Promise.resolve();
    unlock();
  });
  await expect(Promise.all(turns)).resolves.toHaveLength(100);
});
