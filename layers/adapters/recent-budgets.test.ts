import { expect, it } from 'vitest';
import { fixedClock } from '#core/testing/fixed-clock.ts';
import { memoryBudgets } from '#core/testing/memory-budgets.ts';
import { recentBudgets } from './recent-budgets.ts';

const none = { timezone: 'UTC', budgets: [] };
const warsaw = { timezone: 'Europe/Warsaw', budgets: [] };

it('reads once a second, and its own change at once', async () => {
  const clock = fixedClock();
  const store = memoryBudgets();
  let reads = 0;
  const read = (tenant: string) => {
    reads += 1;
    return store.read(tenant);
  };
  const budgets = recentBudgets({ ...store, read }, clock);
  for (const _ of [1, 2, 3]) expect(await budgets.read('main')).toEqual(none);
  expect(reads).toBe(1);
  await budgets.save('main', warsaw);
  expect(await budgets.read('main')).toEqual(warsaw);
  await store.save('main', none);
  expect(await budgets.read('main')).toEqual(warsaw);
  clock.advance(1_000);
  expect(await budgets.read('main')).toEqual(none);
});

it('asks again after a failure', async () => {
  const store = memoryBudgets();
  let isDown = true;
  const read = async (tenant: string) => {
    if (isDown) throw new Error('down');
    return store.read(tenant);
  };
  const budgets = recentBudgets({ ...store, read }, fixedClock());
  await expect(budgets.read('main')).rejects.toThrow('down');
  isDown = false;
  expect(await budgets.read('main')).toEqual(none);
});
