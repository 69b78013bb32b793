import { expect, it } from 'vitest';
import { learnTables } from '../testing/learn-tables.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { recommendFor, type ShopperWish } from './recommend-for.ts';
import { type ServedTables, serveTables } from './served-tables.ts';
import { randomBaskets } from './testing/random-baskets.ts';
import { verifyReason } from './verify-reason.ts';

const now = 102 * 86_400_000;
const kinds = ['together', 'personal', 'similar', 'popular', 'trending', 'recent'] as const;
const nobody: Omit<ShopperWish, 'kind'> = { seeds: [], past: [], now, limit: 10 };

async function shop(seed: number, count = 400, items = 60) {
  const baskets = randomBaskets(seed, count, items);
  const names = new Map(
    Array.from({ length: items }, (_, n) => [
      `item-${n}`,
      `Lamp model M${n % 7} of series S${Math.floor(n / 20)}`,
    ]),
  );
  return { baskets, names, tables: serveTables(await learnTables(baskets, { now, names })) };
}

it('keeps to what is allowed and to the limit, never names an item twice, and tells only the truth', async () => {
  const random = seededRandom(11);
  for (let round = 0; round < 12; round += 1) {
    const { baskets, names, tables } = await shop(round);
    for (const kind of kinds) {
      const user = `shopper-${Math.floor(random() * 20)}`;
      const own = baskets.filter((basket) => basket.user === user);
      const seeds = Array.from(
        { length: Math.floor(random() * 4) },
        () => `item-${Math.floor(random() * 60)}`,
      );
      const excluded = new Set(Array.from({ length: 20 }, () => `item-${Math.floor(random() * 60)}`));
      const limit = Math.floor(random() * 25);
      const isExcluded = (item: string) => excluded.has(item);
      const list = recommendFor(tables, {
        kind,
        seeds,
        past: own,
        now,
        limit,
        isExcluded,
        variety: (round % 3) / 4,
      });
      const items = list.map(({ item }) => item);
      expect(items.length).toBeLessThanOrEqual(limit);
      expect(new Set(items).size).toBe(items.length);
      expect(items.filter((item) => excluded.has(item) || seeds.includes(item))).toEqual([]);
      const untrue = list.filter(
        ({ item, reason }) => !verifyReason({ baskets, asOf: now, names, own }, item, reason),
      );
      expect(untrue).toEqual([]);
    }
  }
});

it('looks up as many rows in a shop of 3,000 items as in one of 60', async () => {
  const lookUps = [60, 3_000].map(async (items) => {
    const { tables } = await shop(5, 800, items);
    let count = 0;
    const counted: ServedTables = { ...tables, row: (item) => ((count += 1), tables.row(item)) };
    const past = [{ time: 1, items: Array.from({ length: 40 }, (_, number) => `item-${number}`) }];
    for (const kind of kinds) recommendFor(counted, { ...nobody, kind, seeds: ['item-1', 'item-2'], past });
    return count;
  });
  expect(await Promise.all(lookUps)).toEqual([44, 44]);
});

it('has nothing to say in an empty shop', async () => {
  const empty = serveTables(await learnTables([], { now }));
  for (const kind of kinds) expect(recommendFor(empty, { ...nobody, kind, seeds: ['x'] })).toEqual([]);
});

it('shows a stranger what is popular', async () => {
  const { tables } = await shop(1);
  expect(recommendFor(tables, { ...nobody, kind: 'personal' })).toHaveLength(10);
  expect(recommendFor(tables, { ...nobody, kind: 'personal' })[0]?.reason.code).toBe('popular');
});

it('changes what it shows after one look at one product', async () => {
  const { tables } = await shop(1);
  const looked = [{ time: now, items: ['item-7'], type: 'view' as const }];
  const [first] = recommendFor(tables, { ...nobody, kind: 'personal', past: looked });
  expect(first?.reason.productIds).toEqual(['item-7']);
});

it('reaches an item that nobody has taken by its name', async () => {
  const names = new Map([
    ['old', 'Red enamel teapot'],
    ['new', 'Blue enamel teapot'],
    ['other', 'Garden hose'],
  ]);
  const tables = serveTables(await learnTables([{ time: 1, items: ['old', 'other'] }], { now, names }));
  const items = (kind: 'similar' | 'together', seed: string) =>
    recommendFor(tables, { ...nobody, kind, seeds: [seed] }).map(({ item }) => item);
  expect(items('similar', 'old')).toEqual(['new']);
  expect(items('similar', 'new')).toEqual(['old']);
  expect(items('together', 'old')).toEqual(['other']);
});

it('knows what goes with an item nobody has taken: what goes with those like it, never those themselves', async () => {
  const names = new Map([
    ['old', 'Red enamel teapot'],
    ['older', 'Green enamel teapot'],
    ['new', 'Blue enamel teapot'],
    ['cups', 'Garden cups'],
    ['hose', 'Garden hose'],
  ]);
  const baskets = [
    { time: 1, items: ['old', 'cups'] },
    { time: 2, items: ['old', 'cups'] },
    { time: 2, items: ['older', 'cups'] },
    { time: 3, items: ['hose'] },
  ];
  const tables = serveTables(await learnTables(baskets, { now, names }));
  const [first, ...rest] = recommendFor(tables, { ...nobody, kind: 'together', seeds: ['new'] });
  expect(first).toMatchObject({
    item: 'cups',
    reason: { code: 'bought-together', numbers: { both: 2, of: 2 } },
  });
  expect(first?.reason.productIds).toEqual(['old']);
  expect(rest.map(({ reason }) => reason.code)).not.toContain('bought-together');
});

it('recommends again only where shoppers take things again', async () => {
  const users = ['a', 'b', 'c'];
  const food = users.flatMap((user) =>
    [1, 2, 3].map((time) => ({ user, time, items: ['bread', `jam-${user}-${time}`] })),
  );
  const books = users.flatMap((user) => [1, 2, 3].map((time) => ({ user, time, items: [`book-${time}`] })));
  const first = async (past: typeof food) => {
    const own = past.filter(({ user }) => user === 'a');
    const tables = serveTables(await learnTables(past, { now: 4 }));
    return recommendFor(tables, { ...nobody, kind: 'personal', past: own, now: 4 });
  };
  expect((await first(food))[0]).toMatchObject({
    item: 'bread',
    reason: { code: 'bought-again', numbers: { times: 3, last: 3 } },
  });
  expect(await first(books)).toEqual([]);
});

it('tells a shopper first of what, going equally well with what they took, is like it', async () => {
  const names = new Map([
    ['tray', 'Enamel tea tray'],
    ['broom', 'Birch broom'],
    ['pot', 'Enamel tea pot'],
  ]);
  const baskets = ['broom', 'tray'].flatMap((item) =>
    [1, 2].flatMap((step) => [
      { user: `shopper-${item}-${step}`, time: step, items: ['pot'] },
      { user: `shopper-${item}-${step}`, time: step + 5, items: [item] },
    ]),
  );
  const orderWith = async (told: ReadonlyMap<string, string>) => {
    const tables = serveTables(await learnTables(baskets, { now: 10, names: told }));
    const past = [{ user: 'x', time: 9, items: ['pot'] }];
    return recommendFor(tables, { ...nobody, kind: 'personal', past, now: 10 }).map(({ item }) => item);
  };
  expect(await orderWith(new Map())).toEqual(['broom', 'tray']);
  expect(await orderWith(names)).toEqual(['tray', 'broom']);
});
