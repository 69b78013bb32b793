import { expect, it } from 'vitest';
import { sampleEvent } from '../testing/sample-event.ts';
import { sampleProduct } from '../testing/sample-product.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { type TestPorts, testPorts } from '../testing/test-ports.ts';
import { basketsOfLog } from './baskets-of-log.ts';
import { keepDayFiles } from './keep-day-files.ts';
import { learnRecommendations } from './learn-recommendations.ts';
import { recommendProducts } from './recommend-products.ts';
import type { LoggedEvent } from './shopper-event.ts';
import { verifyReason } from './verify-reason.ts';

async function shopOf(products: number): Promise<TestPorts> {
  const ports = testPorts();
  const names = Array.from({ length: products }, (_, n) => `p${n}`);
  await ports.catalogue.save(
    'main',
    names.map((id) => sampleProduct(id)),
  );
  return ports;
}

/** One order of a shopper; gives back what was kept. */
async function order(
  ports: TestPorts,
  shopper: string,
  { id, productIds }: { readonly id: string; readonly productIds: readonly string[] },
): Promise<readonly LoggedEvent[]> {
  const events = productIds.map((productId) =>
    sampleEvent(`${id}-${productId}-${ports.clock.now()}`, {
      type: 'purchase',
      productId,
      orderId: id,
      time: ports.clock.now(),
      revenue: { minor: 100, currency: 'PLN' },
    }),
  );
  await ports.events.append('main', shopper, events);
  return events.map((event) => ({ shopper, ...event }));
}

async function goingWith(
  ports: TestPorts,
  cart: readonly string[],
  kind: 'together' | 'personal' = 'together',
) {
  const { items } = await recommendProducts(ports, {
    tenant: 'main',
    shopper: 'a stranger',
    kind,
    placement: 'cart',
    cart,
    limit: 12,
  });
  return items.flatMap(({ product, reason: { code, productIds, numbers } }) => {
    const { both = -1, of = -1, since = -1 } = numbers;
    const reason = { code: 'bought-together', productIds, numbers: { both, of, since } } as const;
    return code === 'bought-together' ? [{ item: product.id, reason }] : [];
  });
}

async function learn(ports: TestPorts): Promise<void> {
  await keepDayFiles(ports, 'main');
  await learnRecommendations(ports, 'main');
}

it('recommends what was bought together a moment ago, before and after anything was learnt', async () => {
  const ports = await shopOf(20);
  await order(ports, 'ann', { id: 'o1', productIds: ['p1', 'p2'] });
  const numbers = { both: 1, of: 1 };
  expect(await goingWith(ports, ['p1'])).toMatchObject([{ item: 'p2', reason: { numbers } }]);
  await learn(ports);
  expect(await goingWith(ports, ['p1'])).toMatchObject([{ item: 'p2', reason: { numbers } }]);
  await order(ports, 'bob', { id: 'o2', productIds: ['p1', 'p2', 'p3'] });
  expect(await goingWith(ports, ['p1'])).toMatchObject([
    { item: 'p2', reason: { numbers: { both: 2, of: 2 } } },
    { item: 'p3', reason: { numbers: { both: 1, of: 2 } } },
  ]);
  expect((await goingWith(ports, ['p3'], 'personal')).map(({ item }) => item)).toContain('p2');
});

it('counts a product that is added to an order of before for what was in it', async () => {
  const ports = await shopOf(20);
  await order(ports, 'ann', { id: 'o1', productIds: ['p1'] });
  await learn(ports);
  ports.clock.advance(3_600_000);
  await order(ports, 'ann', { id: 'o1', productIds: ['p2'] });
  for (const cart of [['p1'], ['p2']])
    expect(await goingWith(ports, cart)).toMatchObject([{ reason: { numbers: { both: 1, of: 1 } } }]);
});

it('tells numbers of one moment, also where an order was too large to be counted at once', async () => {
  const ports = await shopOf(60);
  await order(ports, 'ann', { id: 'o1', productIds: ['p1', 'p2'] });
  await learn(ports);
  const names = Array.from({ length: 50 }, (_, n) => `p${n}`);
  await order(ports, 'bob', { id: 'o2', productIds: names });
  expect(await goingWith(ports, ['p1'])).toMatchObject([
    { item: 'p2', reason: { numbers: { both: 1, of: 1 } } },
  ]);
  await learn(ports);
  const [first] = await goingWith(ports, ['p1']);
  expect(first).toMatchObject({ item: 'p2', reason: { numbers: { both: 2, of: 2 } } });
});

it('counts on where the row of one is full, by the row of the other', async () => {
  const ports = await shopOf(200);
  for (let n = 0; n < 180; n += 1) {
    const others = [`p${1 + (n % 90)}`, `p${91 + (n % 95)}`];
    await order(ports, `s${n}`, { id: `o${n}`, productIds: ['p0', ...others] });
  }
  await learn(ports);
  const version = (await ports.itemTables.current('main'))?.version ?? '';
  const [row] = await ports.itemTables.rows('main', version, ['p0']);
  const listed = new Set(row?.together.map(({ item }) => item));
  expect(listed.size).toBe(80);
  const unlisted = Array.from({ length: 185 }, (_, n) => `p${n + 1}`).find((id) => !listed.has(id)) ?? '';
  for (const id of ['v', 'w', 'x', 'y', 'z']) await order(ports, id, { id, productIds: ['p0', unlisted] });
  const found = (await goingWith(ports, ['p0'])).find(({ item }) => item === unlisted);
  expect(found?.reason.numbers).toMatchObject({ of: 185 });
  expect(found?.reason.numbers.both).toBeGreaterThan(5);
});

it('tells the truth at any moment, whoever buys what in which order', async () => {
  let [checked, newer] = [0, 0];
  for (let seed = 1; seed <= 14; seed += 1) {
    const random = seededRandom(seed);
    const below = (n: number) => Math.floor(random() * n);
    const products = seed % 2 === 0 ? 20 : 120;
    const ports = await shopOf(products);
    const log: LoggedEvent[] = [];
    for (let step = 0; step < 70; step += 1) {
      ports.clock.advance(below(2 * 3_600_000));
      const dice = random();
      if (dice < 0.1) await keepDayFiles(ports, 'main');
      if (dice < 0.08) await learnRecommendations(ports, 'main');
      const productIds = Array.from(
        { length: 1 + below(dice > 0.9 ? 45 : 5) },
        () => `p${below(products) % (1 + below(products))}`,
      );
      const shopper = `shopper-${below(5)}`;
      const id = `${shopper}-${below(20)}`;
      log.push(...(await order(ports, shopper, { id, productIds: [...new Set(productIds)] })));
      const summary = (await ports.itemTables.current('main'))?.summary;
      const [asOf, covers] = [summary?.asOf ?? 0, summary?.covers ?? 0];
      const sold = basketsOfLog(log);
      const past = basketsOfLog(log.filter(({ time }) => time <= asOf));
      const cart = [`p${below(5)}`, `p${below(products)}`];
      for (const { item, reason } of await goingWith(ports, cart, dice < 0.5 ? 'together' : 'personal')) {
        checked += 1;
        const isNow = verifyReason({ baskets: [], asOf, sold }, item, reason);
        if (isNow) newer += 1;
        // Learning that counted later stretches covers what came since it began.
        const isThen = covers > 0 && verifyReason({ baskets: past, asOf }, item, reason);
        expect(isNow || isThen, JSON.stringify({ seed, step, item, reason })).toBe(true);
      }
    }
  }
  expect([checked > 2_000, newer / checked > 0.9]).toEqual([true, true]);
});
