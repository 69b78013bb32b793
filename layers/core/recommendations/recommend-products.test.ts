import { beforeEach, describe, expect, it } from 'vitest';
import type { MerchantRule } from '#contract/recommendations.ts';
import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import { sampleEvent } from '../testing/sample-event.ts';
import { sampleProduct } from '../testing/sample-product.ts';
import { type TestPorts, testPorts } from '../testing/test-ports.ts';
import { keepDayFiles } from './keep-day-files.ts';
import { learnRecommendations } from './learn-recommendations.ts';
import { previewRules } from './preview-rules.ts';
import { recommendForChat } from './recommend-for-chat.ts';
import { recommendProducts, type RecommendRequest } from './recommend-products.ts';
import { rerankProducts } from './rerank-products.ts';

const day = 86_400_000;
const ask: RecommendRequest = {
  tenant: 'main',
  shopper: 'ann',
  kind: 'personal',
  placement: 'home',
  cart: [],
  limit: 5,
};
let ports: TestPorts;

beforeEach(() => {
  ports = testPorts();
});

/** Twenty products in four categories; nobody bought anything. */
async function youngShop(changes: Readonly<Record<string, Partial<CatalogueProduct>>> = {}): Promise<void> {
  const products = Array.from({ length: 20 }, (_, n) =>
    sampleProduct(`p${n}`, {
      category: `category-${n % 4}`,
      brand: `brand-${n % 3}`,
      text: {
        en: { name: `Lamp number ${n}`, description: '', attributes: {} },
        pl: { name: `Lampa numer ${n}`, description: '', attributes: {} },
      },
      ...changes[`p${n}`],
    }),
  );
  await ports.catalogue.save('main', products);
  await learnRecommendations(ports, 'main');
}

/** p0 is bought with p1 four times and with p2 twice. */
async function knownShop(changes: Readonly<Record<string, Partial<CatalogueProduct>>> = {}): Promise<void> {
  for (const [n, other] of ['p1', 'p1', 'p1', 'p1', 'p2', 'p2'].entries()) {
    const order = { orderId: `o${n}`, type: 'purchase' as const, time: ports.clock.now() - 3 * day };
    await ports.events.append('main', `shopper-${n}`, [
      sampleEvent(`${n}-a`, { ...order, productId: 'p0' }),
      sampleEvent(`${n}-b`, { ...order, productId: other }),
    ]);
  }
  await keepDayFiles(ports, 'main');
  await youngShop(changes);
}

async function ids(request: Partial<RecommendRequest> = {}): Promise<readonly string[]> {
  return (await recommendProducts(ports, { ...ask, ...request })).items.map(({ product }) => product.id);
}

const together = { kind: 'together', productId: 'p0' } as const;

describe('a shop without a past', () => {
  it.each(['personal', 'popular', 'trending', 'recent', 'together'] as const)(
    'has a full list of different things: %s',
    async (kind) => {
      await youngShop();
      const { items } = await recommendProducts(ports, { ...ask, kind, limit: 8 });
      expect(items).toHaveLength(8);
      expect(new Set(items.map(({ product }) => product.category)).size).toBe(4);
      expect(items[0]?.reason).toEqual({
        code: 'in-range',
        productIds: [],
        numbers: { of: 5 },
        text: 'One of 5 of its kind here',
      });
    },
  );

  it('finds what is alike', async () => {
    await youngShop();
    const { items } = await recommendProducts(ports, { ...ask, kind: 'similar', productId: 'p0' });
    expect(items[0]?.product.id).toBe('p12');
    expect(items[0]?.reason).toMatchObject({ code: 'alike', productIds: ['p0'] });
  });

  it('has nothing to show before anything was learnt, and does not fail', async () => {
    expect(await ids()).toEqual([]);
  });
});

describe('what is shown', () => {
  it('goes with the product, and says so in both languages', async () => {
    await knownShop();
    const english = await recommendProducts(ports, { ...ask, ...together });
    expect(english.items.slice(0, 2).map(({ product }) => product.id)).toEqual(['p1', 'p2']);
    expect(english.items[0]?.reason.text).toBe(
      'Bought together with Lamp number 0 in 4 of 6 baskets since 17 November 2026',
    );
    const polish = await recommendProducts(ports, { ...ask, ...together, language: 'pl' });
    expect(polish.items[0]?.reason.text).toBe(
      'Kupowane razem z: Lampa numer 0 (w 4 koszykach na 6 od 17 listopada 2026)',
    );
    expect(english.recommendationId).toMatch(/^together\.plain\.home\.\w+$/u);
  });

  it.each<[string, Partial<CatalogueProduct>]>([
    ['sold out', { stock: 0 }],
    ['without a price', { price: { minor: 0, currency: 'PLN' } }],
    ['hidden', { status: 'archived' }],
    ['not sold in the market', { markets: ['DE'] }],
  ])('is nothing %s', async (_, change) => {
    await knownShop({ p1: change });
    expect(await ids({ ...together, market: 'PL' })).not.toContain('p1');
    expect((await ids({ ...together, market: 'PL' }))[0]).toBe('p2');
  });

  it('is nothing in the cart, dismissed or just bought', async () => {
    await knownShop();
    expect(await ids({ ...together, cart: ['p1'] })).not.toContain('p1');
    await ports.events.append('main', 'ann', [
      sampleEvent('d', { type: 'dismiss', productId: 'p1' }),
      sampleEvent('b', { type: 'purchase', productId: 'p2' }),
    ]);
    expect(await ids(together)).not.toContain('p1');
    expect(await ids(together)).not.toContain('p2');
    ports.clock.advance(15 * day);
    expect(await ids(together)).toContain('p2');
  });

  it.each(['popular', 'trending'] as const)(
    'is what goes best beside the product looked at: %s',
    async (kind) => {
      await knownShop();
      expect((await ids({ kind }))[0]).toBe('p0');
      const [first, second] = await ids({ kind, productId: 'p5' });
      // p1 is of the same category as p5; p0, which sells more, is not.
      expect([first, second]).toEqual(['p1', 'p0']);
    },
  );

  it('changes with one event', async () => {
    await knownShop();
    const before = await recommendProducts(ports, ask);
    expect(before.items[0]?.reason.productIds).toEqual([]);
    await ports.events.append('main', 'ann', [
      sampleEvent('v', { productId: 'p0', time: ports.clock.now() }),
    ]);
    const after = await recommendProducts(ports, ask);
    expect(after.items[0]).toMatchObject({ product: { id: 'p1' }, reason: { productIds: ['p0'] } });
  });

  it('has the price and stock of this moment', async () => {
    await knownShop();
    await ports.catalogue.save('main', [
      sampleProduct('p1', { price: { minor: 5, currency: 'PLN' }, stock: 1 }),
    ]);
    const { items } = await recommendProducts(ports, { ...ask, ...together });
    expect(items[0]?.product).toMatchObject({
      id: 'p1',
      price: { amount: '0.05', currency: 'PLN' },
      stock: 1,
    });
  });

  it('stays full where most is sold out', async () => {
    const soldOut = Object.fromEntries(Array.from({ length: 15 }, (_, n) => [`p${n}`, { stock: 0 }]));
    await youngShop(soldOut);
    expect(await ids()).toHaveLength(5);
  });

  it('tries something out now and then, and says so', async () => {
    await youngShop();
    const lists = await Promise.all(
      Array.from({ length: 40 }, () => recommendProducts(ports, { ...ask, limit: 6 })),
    );
    const explored = lists.filter(({ items }) => items.some(({ isExplored }) => isExplored));
    expect(explored.length).toBeGreaterThan(2);
    expect(explored.length).toBeLessThan(20);
    for (const { recommendationId, items } of explored) {
      expect(recommendationId).toContain('.explored.');
      expect(items.findIndex(({ isExplored }) => isExplored)).toBe(5);
    }
  });
});

describe('merchants', () => {
  const rules: readonly MerchantRule[] = [
    { id: 'pin', type: 'pin', productId: 'p7', position: 1 },
    { id: 'out', type: 'exclude', target: { productIds: ['p1'] } },
    { id: 'never', type: 'never-with', target: { category: 'category-3' }, with: { productIds: ['p0'] } },
    { id: 'up', type: 'boost', target: { brand: 'brand-1', category: 'category-0' }, factor: 100 },
    { id: 'elsewhere', type: 'exclude', target: { productIds: ['p2'] }, placements: ['cart'] },
    { id: 'over', type: 'exclude', target: { productIds: ['p2'] }, until: '2026-11-01T00:00:00Z' },
  ];

  it('steer, where and while they say', async () => {
    await knownShop();
    await ports.rules.save('main', rules);
    const shown = await ids(together);
    expect(shown).not.toContain('p1');
    expect(shown).toContain('p2');
    expect(shown.filter((id) => ['p3', 'p11', 'p15', 'p19'].includes(id))).toEqual([]);
    await ports.rules.save('main', rules.slice(0, 1));
    const { items } = await recommendProducts(ports, { ...ask, ...together });
    expect(items[1]).toMatchObject({
      product: { id: 'p7' },
      reason: { code: 'chosen', text: 'Chosen by the shop' },
    });
    expect(await ids({ ...together, placement: 'cart' })).toContain('p7');
  });

  it('cannot pin what cannot be bought', async () => {
    await knownShop({ p7: { stock: 0 } });
    await ports.rules.save('main', rules.slice(0, 1));
    expect(await ids(together)).not.toContain('p7');
  });

  it('see before, after and why before they save', async () => {
    await knownShop();
    const { before, after, why } = await previewRules(ports, {
      tenant: 'main',
      preview: {
        rules: rules.slice(0, 2),
        kind: 'together',
        context: 'home',
        limit: 3,
        productId: 'p0',
        cart: [],
      },
    });
    expect(before.map(({ product }) => product.id).slice(0, 2)).toEqual(['p1', 'p2']);
    expect(after.map(({ product }) => product.id).slice(0, 2)).toEqual(['p2', 'p7']);
    expect(why).toEqual([
      { ruleId: 'pin', type: 'pin', productId: 'p7', before: undefined, after: 1 },
      { ruleId: 'out', type: 'exclude', productId: 'p1', before: 0, after: undefined },
    ]);
    expect(await ports.rules.read('main')).toEqual([]);
  });
});

it('puts products in the order of the shopper and keeps them all', async () => {
  await knownShop();
  await ports.events.append('main', 'ann', [sampleEvent('v', { productId: 'p0' })]);
  const caller = { tenant: 'main', id: 'ann', roles: ['shopper'] } as const;
  const request = { productIds: ['p9', 'unknown', 'p2', 'p1'], cart: [] };
  const { productIds } = await rerankProducts(ports, { caller, request });
  expect(productIds.slice(0, 2)).toEqual(['p1', 'p2']);
  expect(productIds.toSorted()).toEqual(['p1', 'p2', 'p9', 'unknown']);
});

it('recommends in a chat with facts filled by code', async () => {
  await knownShop();
  const caller = { tenant: 'main', id: 'ann', roles: ['shopper'] } as const;
  const { items, recommendationId } = await recommendForChat(ports, { caller, language: 'pl' });
  expect(items).toHaveLength(3);
  expect(items[0]?.product).toMatchObject({ price: { amount: '899.00' }, stock: 12 });
  expect(recommendationId).toContain('.chat.');
});
