import { beforeEach, expect, it } from 'vitest';
import type { Clock, EventStore } from '../ports.ts';
import { recentLimit, type LoggedEvent, type ShopperEvent } from '../recommendations/shopper-event.ts';
import { countingIds } from './counting-ids.ts';
import { type FixedClock, fixedClock } from './fixed-clock.ts';
import { sampleEvent } from './sample-event.ts';

const tenants = countingIds('tenant');
const day = 86_400_000;

/** What every EventStore does. */
export function eventStoreContract(make: (clock: Clock) => EventStore): void {
  let clock: FixedClock;
  let store: EventStore;
  let tenant: string;

  beforeEach(() => {
    clock = fixedClock();
    store = make(clock);
    tenant = tenants.next();
  });

  const ofDay = async (date: string) =>
    (await Array.fromAsync(store.ofDay(tenant, date))).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const many = (count: number, from = 0): readonly ShopperEvent[] =>
    Array.from({ length: count }, (_, n) =>
      sampleEvent(`e${String(from + n).padStart(5, '0')}`, { time: clock.now() - 60_000 + from + n }),
    );

  it('keeps all that is known of an event, newest first', async () => {
    const purchase = sampleEvent('e1', {
      type: 'purchase',
      quantity: 2,
      orderId: 'o#1',
      recommendationId: 'r1',
      position: 3,
      revenue: { minor: 9_007_199_254_740, currency: 'PLN' },
    });
    const { productId: _, ...search } = sampleEvent('e2', {
      type: 'search',
      query: 'żółty',
      time: clock.now() + 1,
    });
    await store.append(tenant, 'ann', [purchase, search]);
    expect(await store.recent(tenant, 'ann')).toEqual([search, purchase]);
    const logged: readonly LoggedEvent[] = [
      { shopper: 'ann', ...purchase },
      { shopper: 'ann', ...search },
    ];
    expect(await ofDay('2026-11-20')).toEqual(logged);
  });

  it('keeps an event once, however often it is sent', async () => {
    expect(await store.append(tenant, 'ann', [...many(3), ...many(2)])).toEqual(many(3));
    expect(await store.append(tenant, 'ann', many(4))).toEqual(many(1, 3));
    expect(await store.recent(tenant, 'ann')).toHaveLength(4);
    expect(await ofDay('2026-11-20')).toHaveLength(4);
  });

  it('loses none of many batches at once', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, n) => store.append(tenant, 'ann', many(10, 10 * n))));
    expect(await store.recent(tenant, 'ann')).toHaveLength(80);
    expect(await ofDay('2026-11-20')).toHaveLength(80);
  });

  it('keeps the newest for requests and all for learning', async () => {
    for (let from = 0; from < recentLimit + 100; from += 100)
      await store.append(tenant, 'ann', many(100, from));
    const recent = await store.recent(tenant, 'ann');
    expect(recent).toHaveLength(recentLimit);
    expect(recent.at(-1)?.id).toBe('e00100');
    expect(await ofDay('2026-11-20')).toHaveLength(recentLimit + 100);
  });

  it('tells shoppers, tenants and days apart', async () => {
    await store.append(tenant, 'ann', [sampleEvent('e1')]);
    await store.append(tenant, 'ann#', [sampleEvent('e1', { time: clock.now() - day })]);
    expect(await store.recent(tenant, 'bob')).toEqual([]);
    expect(await store.recent(tenants.next(), 'ann')).toEqual([]);
    expect((await ofDay('2026-11-20')).map(({ shopper }) => shopper)).toEqual(['ann']);
    expect((await ofDay('2026-11-19')).map(({ shopper }) => shopper)).toEqual(['ann#']);
    expect(await ofDay('2026-11-18')).toEqual([]);
  });

  it('erases a shopper and nobody else', async () => {
    await store.append(tenant, 'ann', [...many(150), sampleEvent('old', { time: clock.now() - 20 * day })]);
    await store.append(tenant, 'ann2', many(2));
    await store.erase(tenant, 'ann');
    await store.erase(tenant, 'ann');
    expect(await store.recent(tenant, 'ann')).toEqual([]);
    expect((await ofDay('2026-11-20')).map(({ shopper }) => shopper)).toEqual(['ann2', 'ann2']);
    expect(await ofDay('2026-10-31')).toEqual([]);
  });

  it('remembers whose events have to leave the day files, until they have', async () => {
    expect(await store.erasures(tenant)).toEqual([]);
    for (const shopper of ['ann', 'b#b', 'ann']) await store.erase(tenant, shopper);
    expect((await store.erasures(tenant)).toSorted()).toEqual(['ann', 'b#b']);
    await store.settleErasures(tenant, ['ann', 'nobody']);
    expect(await store.erasures(tenant)).toEqual(['b#b']);
    expect(await store.erasures(tenants.next())).toEqual([]);
  });

  const buy = (id: string, productId: string, orderId: string): ShopperEvent =>
    sampleEvent(id, { type: 'purchase', productId, orderId, revenue: { minor: 1, currency: 'PLN' } });
  const sold = async () => {
    const counts = new Map<string, number>();
    for (const { number, items } of await store.sales(tenant))
      for (const { item, baskets } of items) {
        const key = `${number} ${item}`;
        counts.set(key, (counts.get(key) ?? 0) + baskets);
      }
    return Object.fromEntries(counts);
  };

  it('counts what is bought once, whatever is sent again, and an item once in a basket', async () => {
    const { revenue: _, ...unknown } = buy('e5', 'forged', 'o3');
    await store.append(tenant, 'ann', [buy('e1', 'tea', 'o1'), buy('e2', 'tea', 'o1'), sampleEvent('e3')]);
    await store.append(tenant, 'ann', [buy('e1', 'tea', 'o1'), buy('e4', 'tea', 'o1'), unknown]);
    await store.append(tenant, 'bob', [buy('e1', 'tea', 'o1'), buy('e2', 'cup', 'o2')]);
    expect(await sold()).toEqual({ '0 cup': 1, '0 tea': 2 });
    expect((await store.sales(tenant)).reduce((sum, { baskets }) => sum + baskets, 0)).toBe(3);
    expect(await store.sales(tenants.next())).not.toContainEqual(expect.objectContaining({ baskets: 1 }));
  });

  it('loses no purchase and counts none twice of many at once, also while a stretch begins', async () => {
    const underWay = Array.from({ length: 20 }, (_, n) =>
      store.append(tenant, `shopper-${n % 5}`, [buy(`e${n}`, 'tea', `o${n}`)]),
    );
    const number = await store.beginStretch(tenant, 0);
    const logged = await Array.fromAsync(store.ofDay(tenant, '2026-11-20', number));
    await Promise.all(underWay);
    const { '0 tea': before = 0, '1 tea': after = 0 } = await sold();
    expect([before, before + after]).toEqual([logged.length, 20]);
    expect(await store.openStretch(tenant)).toBe(1);
    expect(await ofDay('2026-11-20')).toHaveLength(20);
  });

  it('keeps the stretches that are not covered, few of them, and no count is lost', async () => {
    for (let round = 0; round < 7; round += 1) {
      await store.append(tenant, 'ann', [buy(`e${round}`, 'tea', `o${round}`)]);
      await store.beginStretch(tenant, 0);
    }
    expect(await sold()).toEqual({ '4 tea': 5, '5 tea': 1, '6 tea': 1 });
    await store.beginStretch(tenant, 6);
    expect(await sold()).toEqual({ '6 tea': 1 });
  });

  it('counts many purchases of one batch, and past its places leaves items out whole', async () => {
    const batch = (from: number) =>
      Array.from({ length: 100 }, (_, n) => buy(`e${from + n}`, `p${from + n}`, `o${from + n}`));
    for (const from of [0, 100, 200]) await store.append(tenant, 'ann', batch(from));
    await store.append(tenant, 'ann', [buy('again', 'p250', 'o-again'), buy('known', 'p1', 'o-known')]);
    const counts = await sold();
    expect([Object.keys(counts).length, counts['0 p1'], counts['0 p250']]).toEqual([200, 2, undefined]);
    expect((await store.sales(tenant)).some(({ isFull }) => isFull)).toBe(true);
  });

  const boughtWith = async (item: string) => {
    const company = (await store.company(tenant, [item])).flatMap((found) => found.company);
    return company.map(({ number, isWhole, baskets, others }) => ({
      number,
      ...(isWhole ? { baskets, others: Object.fromEntries(others) } : {}),
    }));
  };

  it('counts what is bought together once, whatever is sent again, and tells tenants apart', async () => {
    const batch = [buy('e1', 'tea', 'o1'), buy('e2', 'cup', 'o1'), buy('e3', 'jug', 'o2')];
    await store.append(tenant, 'ann', batch);
    await store.append(tenant, 'ann', [...batch, buy('e4', 'jug', 'o1'), buy('e5', 'tea', 'o1')]);
    await store.append(tenant, 'bob', [buy('e1', 'tea', 'o1')]);
    expect(await boughtWith('tea')).toEqual([{ number: 0, baskets: 2, others: { cup: 1, jug: 1 } }]);
    expect(await boughtWith('jug')).toEqual([{ number: 0, baskets: 2, others: { tea: 1, cup: 1 } }]);
    expect(await store.company(tenant, ['nothing'])).toEqual([]);
    expect(await store.company(tenants.next(), ['tea'])).toEqual([]);
  });

  it('counts what is bought together by the stretch, and forgets what is covered', async () => {
    const both = (id: string) => [buy(`${id}-1`, 'tea', id), buy(`${id}-2`, 'cup', id)];
    await store.append(tenant, 'ann', both('o1'));
    await store.beginStretch(tenant, 0);
    await store.append(tenant, 'bob', both('o2'));
    const one = { baskets: 1, others: { cup: 1 } };
    expect(await boughtWith('tea')).toEqual([
      { number: 1, ...one },
      { number: 0, ...one },
    ]);
    await store.beginStretch(tenant, 1);
    await store.append(tenant, 'cyd', both('o3'));
    expect(await boughtWith('tea')).toEqual([
      { number: 2, ...one },
      { number: 1, ...one },
    ]);
  });

  it('counts an order that is too large for none of its products, and not before tables cover it', async () => {
    await store.append(tenant, 'ann', [buy('t', 'p1', 'small'), buy('u', 'p2', 'small')]);
    const large = Array.from({ length: 60 }, (_, n) => buy(`e${n}`, `p${n}`, 'large'));
    await store.append(tenant, 'ann', large);
    await store.append(tenant, 'ann', [buy('v', 'p1', 'later'), buy('w', 'p2', 'later')]);
    for (const item of ['p1', 'p2', 'p59']) expect(await boughtWith(item)).toEqual([{ number: 0 }]);
    expect(await sold()).toMatchObject({ '0 p1': 3, '0 p59': 1 });
    await store.beginStretch(tenant, 0);
    await store.append(tenant, 'bob', [buy('x', 'p1', 'o'), buy('y', 'p2', 'o')]);
    expect(await boughtWith('p1')).toEqual([{ number: 1, baskets: 1, others: { p2: 1 } }, { number: 0 }]);
  });

  it('counts each of many orders at once one time, or says that it did not', async () => {
    const orders = Array.from({ length: 12 }, (_, n) => [
      buy(`e${n}`, 'tea', `o${n}`),
      buy(`f${n}`, 'cup', `o${n}`),
    ]);
    await Promise.all(orders.map((order, n) => store.append(tenant, `shopper-${n}`, order)));
    expect(await sold()).toEqual({ '0 tea': 12, '0 cup': 12 });
    const [found] = await boughtWith('tea');
    expect([{ number: 0 }, { number: 0, baskets: 12, others: { cup: 12 } }]).toContainEqual(found);
    await store.beginStretch(tenant, 1);
    await store.append(tenant, 'ann', [buy('x', 'tea', 'o'), buy('y', 'cup', 'o')]);
    expect(await boughtWith('tea')).toEqual([{ number: 1, baskets: 1, others: { cup: 1 } }]);
  });

  it('forgets events after 30 days', async () => {
    await store.append(tenant, 'ann', [
      sampleEvent('e1', { time: clock.now() - 10 * day }),
      sampleEvent('e2'),
    ]);
    clock.advance(21 * day);
    expect((await store.recent(tenant, 'ann')).map(({ id }) => id)).toEqual(['e2']);
    expect(await ofDay('2026-11-10')).toEqual([]);
    clock.advance(10 * day);
    expect(await store.recent(tenant, 'ann')).toEqual([]);
  });
}
