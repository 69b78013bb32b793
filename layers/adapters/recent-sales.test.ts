import { describe, expect, it } from 'vitest';
import type { EventStore } from '#core/ports.ts';
import { eventStoreContract } from '#core/testing/event-store-contract.ts';
import { fixedClock } from '#core/testing/fixed-clock.ts';
import { memoryEventStore } from '#core/testing/memory-event-store.ts';
import { sampleEvent } from '#core/testing/sample-event.ts';
import { recentSales } from './recent-sales.ts';

describe('as a store', () => eventStoreContract((clock) => recentSales(memoryEventStore(clock), clock)));

const purchase = (id: string) =>
  sampleEvent(id, {
    type: 'purchase',
    productId: 'tea',
    orderId: id,
    revenue: { minor: 1, currency: 'PLN' },
  });
const sold = async (store: EventStore) =>
  (await store.sales('main')).flatMap(({ items }) => items).reduce((sum, { baskets }) => sum + baskets, 0);

it('asks once for many requests, and shows what another process sold a quarter of a second later', async () => {
  const clock = fixedClock();
  const behind = memoryEventStore(clock);
  let asked = 0;
  const store = recentSales(
    { ...behind, sales: async (tenant) => ((asked += 1), await behind.sales(tenant)) },
    clock,
  );
  expect([await sold(store), await sold(store)]).toEqual([0, 0]);
  await behind.append('main', 'ann', [purchase('e1')]);
  clock.advance(249);
  expect([await sold(store), asked]).toEqual([0, 1]);
  clock.advance(1);
  expect([await sold(store), asked]).toEqual([1, 2]);
});

it('reads the company of a product once for many requests, and anew what others bought a quarter of a second later', async () => {
  const clock = fixedClock();
  const behind = memoryEventStore(clock);
  const asked: string[] = [];
  const store = recentSales(
    {
      ...behind,
      company: async (tenant, items) => (asked.push(...items), await behind.company(tenant, items)),
    },
    clock,
  );
  const baskets = async (...items: string[]) =>
    (await store.company('main', items)).map(({ item, company }) => `${item} ${company[0]?.baskets}`);
  await store.append('main', 'ann', [purchase('e1')]);
  expect(await baskets('tea', 'cup')).toEqual(['tea 1']);
  expect(await baskets('cup', 'tea', 'tea')).toEqual(['tea 1']);
  await behind.append('main', 'bob', [purchase('e2')]);
  await store.append('main', 'cyd', [sampleEvent('seen')]);
  expect([await baskets('tea'), asked]).toEqual([['tea 1'], ['tea', 'cup']]);
  clock.advance(250);
  expect(await baskets('tea')).toEqual(['tea 2']);
  await store.append('main', 'dan', [purchase('e3')]);
  expect(await baskets('tea')).toEqual(['tea 3']);
  expect(await store.company('other', ['tea'])).toEqual([]);
});

it('shows at once what was sold here, also when keeping it failed half way', async () => {
  const clock = fixedClock();
  const behind = memoryEventStore(clock);
  const store = recentSales(behind, clock);
  await sold(store);
  await store.append('main', 'ann', [purchase('e1')]);
  expect(await sold(store)).toBe(1);
  const failing = recentSales(
    {
      ...behind,
      async append(...sent) {
        await behind.append(...sent);
        throw new Error('the reply was lost');
      },
    },
    clock,
  );
  await sold(failing);
  await expect(failing.append('main', 'bob', [purchase('e2')])).rejects.toThrow('lost');
  expect(await sold(failing)).toBe(2);
});

it('asks again after a failure, and for each tenant', async () => {
  const clock = fixedClock();
  const behind = memoryEventStore(clock);
  let isDown = true;
  const store = recentSales(
    {
      ...behind,
      async sales(tenant) {
        if (isDown) throw new Error('down');
        return await behind.sales(tenant);
      },
    },
    clock,
  );
  await expect(store.sales('main')).rejects.toThrow('down');
  isDown = false;
  await behind.append('other', 'ann', [purchase('e1')]);
  expect(await sold(store)).toBe(0);
  expect((await store.sales('other'))[0]?.baskets).toBe(1);
});
