import { describe, expect, it } from 'vitest';
import { fixedClock } from '#core/testing/fixed-clock.ts';
import { itemTableStoreContract } from '#core/testing/item-table-store-contract.ts';
import { memoryItemTableStore } from '#core/testing/memory-item-table-store.ts';
import { learnTables } from '#core/testing/learn-tables.ts';
import { tableParts } from '#core/testing/table-parts.ts';
import { recentItemTables } from './recent-item-tables.ts';

const tables = await learnTables([{ time: 1, items: ['tea', 'cup'] }], { now: 2 });

describe('as a store', () =>
  itemTableStoreContract(() => recentItemTables(memoryItemTableStore(), fixedClock())));

it('reads the summary once a second and each row once', async () => {
  const clock = fixedClock();
  const store = memoryItemTableStore();
  await store.publish('main', 'v1', tableParts(tables));
  const reads: string[] = [];
  const recent = recentItemTables(
    {
      ...store,
      current: (tenant) => (reads.push('current'), store.current(tenant)),
      rows: (tenant, version, items) => (reads.push(...items), store.rows(tenant, version, items)),
    },
    clock,
  );
  for (const items of [['tea'], ['tea', 'cup'], ['cup', 'tea']]) {
    await recent.current('main');
    expect(await recent.rows('main', 'v1', items)).toHaveLength(items.length);
  }
  expect(reads).toEqual(['current', 'tea', 'cup']);
  clock.advance(1000);
  await recent.current('main');
  expect(reads.at(-1)).toBe('current');
});

it('shows its own version at once', async () => {
  const recent = recentItemTables(memoryItemTableStore(), fixedClock());
  expect(await recent.current('main')).toBeUndefined();
  await recent.publish('main', 'v1', tableParts(tables));
  expect((await recent.current('main'))?.version).toBe('v1');
});
