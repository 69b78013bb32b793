import { expect, it } from 'vitest';
import { sampleEvent } from '../testing/sample-event.ts';
import { sampleProduct } from '../testing/sample-product.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { type TestPorts, testPorts } from '../testing/test-ports.ts';
import { addSalesSince } from './add-sales-since.ts';
import { basketsOfLog } from './baskets-of-log.ts';
import { keepDayFiles } from './keep-day-files.ts';
import { learnRecommendations } from './learn-recommendations.ts';
import { recommendProducts } from './recommend-products.ts';
import type { LoggedEvent } from './shopper-event.ts';
import { verifyReason } from './verify-reason.ts';

const kinds = ['popular', 'trending'] as const;
const names = Array.from({ length: 20 }, (_, n) => `p${n}`);

async function youngShop(): Promise<TestPorts> {
  const ports = testPorts();
  await ports.catalogue.save(
    'main',
    names.map((id, n) => sampleProduct(id, { category: `category-${n % 10}` })),
  );
  return ports;
}

async function buy(
  ports: TestPorts,
  { shopper, ...event }: Pick<LoggedEvent, 'shopper' | 'id' | 'productId' | 'orderId'>,
): Promise<LoggedEvent> {
  const bought = sampleEvent(event.id, {
    ...event,
    type: 'purchase',
    time: ports.clock.now(),
    revenue: { minor: 100, currency: 'PLN' },
  });
  await ports.events.append('main', shopper, [bought]);
  return { shopper, ...bought };
}

async function listed(ports: TestPorts, kind: (typeof kinds)[number], productId?: string) {
  const { items } = await recommendProducts(ports, {
    tenant: 'main',
    kind,
    productId,
    placement: 'home',
    cart: [],
    limit: 20,
  });
  return items.map(({ product, reason: { code, numbers } }) => ({
    item: product.id,
    reason: { code, numbers },
  }));
}

it('begins the lists with the first purchase of a shop, before and after anything was learnt', async () => {
  const ports = await youngShop();
  await buy(ports, { shopper: 'ann', id: 'e1', productId: 'p7', orderId: 'o1' });
  for (const kind of kinds) expect((await listed(ports, kind))[0]?.item).toBe('p7');
  await learnRecommendations(ports, 'main');
  for (const kind of kinds) {
    const list = await listed(ports, kind);
    expect(list).toHaveLength(20);
    expect(list[0]).toMatchObject({ item: 'p7', reason: { code: kind, numbers: { baskets: 1 } } });
  }
});

it('counts neither a purchase without consent to keep it nor one of what the shop does not have', async () => {
  const ports = await youngShop();
  const { revenue: _, ...forged } = sampleEvent('e1', { type: 'purchase', productId: 'p1' });
  await ports.events.append('main', 'ann', [forged]);
  expect(await addSalesSince(ports, 'main')).toBeUndefined();
});

it('lets what sold well meanwhile pass what sold well before', async () => {
  const ports = await youngShop();
  for (const n of [1, 2, 3])
    await buy(ports, { shopper: 'ann', id: `a${n}`, productId: 'p1', orderId: `a${n}` });
  await buy(ports, { shopper: 'bob', id: 'b', productId: 'p2', orderId: 'b' });
  await keepDayFiles(ports, 'main');
  await learnRecommendations(ports, 'main');
  expect((await listed(ports, 'popular'))[0]?.item).toBe('p1');
  for (const n of [1, 2, 3])
    await buy(ports, { shopper: 'cyd', id: `c${n}`, productId: 'p2', orderId: `c${n}` });
  for (const kind of kinds) {
    expect((await listed(ports, kind))[0]).toMatchObject({ item: 'p2', reason: { numbers: { baskets: 4 } } });
  }
});

it('lets a product beyond the lists of learning rise in them, by its own figures', async () => {
  const ports = testPorts();
  const many = Array.from({ length: 205 }, (_, n) => `p${n}`);
  await ports.catalogue.save(
    'main',
    many.map((id) => sampleProduct(id)),
  );
  for (const id of many) {
    for (const more of id === 'p204' ? ['once'] : ['once', 'twice'])
      await buy(ports, { shopper: `${id} ${more}`, id: `${id}-${more}`, productId: id, orderId: more });
  }
  await keepDayFiles(ports, 'main');
  await learnRecommendations(ports, 'main');
  const learnt = await ports.itemTables.current('main');
  expect(learnt?.summary.popular.some(({ item }) => item === 'p204')).toBe(false);
  for (const n of [1, 2])
    await buy(ports, { shopper: `new ${n}`, id: `new-${n}`, productId: 'p204', orderId: 'new' });
  for (const kind of kinds)
    expect((await listed(ports, kind))[0]).toMatchObject({
      item: 'p204',
      reason: { code: kind, numbers: { baskets: 3 } },
    });
});

it('keeps the lists of a category up to the moment, also before anything was learnt of it', async () => {
  const ports = await youngShop();
  await buy(ports, { shopper: 'ann', id: 'e1', productId: 'p1', orderId: 'o1' });
  await buy(ports, { shopper: 'ann', id: 'e2', productId: 'p2', orderId: 'o1' });
  await keepDayFiles(ports, 'main');
  await learnRecommendations(ports, 'main');
  for (const n of [1, 2, 3])
    await buy(ports, { shopper: `s${n}`, id: `f${n}`, productId: 'p2', orderId: 'o' });
  await buy(ports, { shopper: 'bob', id: 'g1', productId: 'p13', orderId: 'o' });
  for (const kind of kinds) {
    const [first] = await listed(ports, kind, 'p3');
    expect(first).toMatchObject({ item: 'p13', reason: { code: kind, numbers: { baskets: 1 } } });
    const [own] = await listed(ports, kind, 'p12');
    expect(own).toMatchObject({ item: 'p2', reason: { code: kind, numbers: { baskets: 4 } } });
  }
  for (const n of [1, 2]) await buy(ports, { shopper: `t${n}`, id: `h${n}`, productId: 'p11', orderId: 'o' });
  expect((await listed(ports, 'popular', 'p1'))[0]).toMatchObject({ item: 'p11' });
});

it('tells the truth at any moment, and learning again counts nothing twice', async () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const random = seededRandom(seed);
    const below = (n: number) => Math.floor(random() * n);
    const ports = await youngShop();
    const log: LoggedEvent[] = [];
    let checked = 0;
    for (let step = 0; step < 60; step += 1) {
      ports.clock.advance(below(3 * 3_600_000));
      const dice = random();
      if (dice < 0.1) await keepDayFiles(ports, 'main');
      if (dice < 0.08) await learnRecommendations(ports, 'main');
      const productId = names[below(20) % (1 + below(20))] ?? 'p0';
      const shopper = `shopper-${below(5)}`;
      log.push(await buy(ports, { shopper, id: `e${step}`, productId, orderId: `o${below(30)}` }));
      const kind = kinds[below(2)] ?? 'popular';
      const looked = dice < 0.5 ? undefined : names[below(20)];
      const sold = basketsOfLog(log);
      const asOf = (await ports.itemTables.current('main'))?.summary.asOf ?? ports.clock.now();
      for (const { item, reason } of await listed(ports, kind, looked)) {
        if (reason.code !== kind) continue;
        const { baskets = -1, before = -1, since = -1 } = reason.numbers;
        const numbers = { baskets, before, since };
        checked += 1;
        expect(
          verifyReason({ baskets: [], asOf, sold }, item, { code: kind, productIds: [], numbers }),
          JSON.stringify(reason),
        ).toBe(true);
      }
    }
    expect(checked).toBeGreaterThan(100);
    const summed = await addSalesSince(ports, 'main');
    await keepDayFiles(ports, 'main');
    await learnRecommendations(ports, 'main');
    const learnt = await ports.itemTables.current('main');
    expect(await addSalesSince(ports, 'main')).toEqual(learnt);
    const figures = (of: typeof learnt) =>
      of?.summary.popular.map(({ item, ever, baskets }) => `${item} ${ever} ${baskets}`).toSorted();
    expect(figures(summed)).toEqual(figures(learnt));
    expect(summed?.summary.baskets).toBe(learnt?.summary.baskets);
  }
});
