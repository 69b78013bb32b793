import { beforeEach, expect, it } from 'vitest';
import type { BlobStore, Learner, LearnWish } from '../ports.ts';
import { dayFile, dayFileBytes } from '../recommendations/day-files.ts';
import { dayOf } from '../recommendations/day-of.ts';
import { neighbourLimit } from '../recommendations/item-tables.ts';
import type { LearntPart } from '../recommendations/learnt-part.ts';
import type { LoggedEvent } from '../recommendations/shopper-event.ts';
import { countingIds } from './counting-ids.ts';
import { plainLearner } from './plain-learner.ts';
import { randomPurchases } from './random-purchases.ts';

const day = 86_400_000;
const now = 110 * day;
const tenants = countingIds('tenant');

/** What every Learner does: it finds what the plain one finds, in the day files of `blobs`. */
export function learnerContract(make: () => { readonly blobs: BlobStore; readonly learner: Learner }): void {
  let world: ReturnType<typeof make>;
  let tenant: string;

  beforeEach(() => {
    world = make();
    tenant = tenants.next();
  });

  const keep = async (events: readonly LoggedEvent[]): Promise<void> => {
    for (const [date, some] of Map.groupBy(events, ({ time }) => dayOf(time))) {
      await world.blobs.write(dayFile(tenant, date, 'events'), dayFileBytes(some));
    }
  };
  const learn = async (changes: Partial<LearnWish> = {}): Promise<Found> => {
    const wish = { now, fromDay: '1970-01-01', categories: new Map(), ...changes };
    const found = sorted(await Array.fromAsync(world.learner.learn(tenant, wish)));
    expectAlike(found, sorted(await Array.fromAsync(plainLearner(world.blobs).learn(tenant, wish))));
    return found;
  };
  const bought = (shopper: string, time: number, ...items: readonly string[]): readonly LoggedEvent[] =>
    items.map((productId, place) => {
      const orderId = `${shopper}-${time}`;
      return { shopper, id: `${orderId}-${place}`, type: 'purchase', time, productId, orderId };
    });

  it.each([1, 2, 3, 4, 5, 6])('finds what the plain one finds, in any past: %i', async (seed) => {
    await keep(randomPurchases(seed, 300));
    const { items } = await learn();
    expect(items.length).toBeGreaterThan(20);
    const categories = new Map(items.slice(0, 30).map((item, n) => [item.item, `category ${n % 4}`]));
    const known = await learn({ categories, now: now - 20 * day, fromDay: '1970-01-10' });
    expect(known.segments).toHaveLength(4);
    expect(known.items.length).toBeLessThanOrEqual(30);
  });

  it('has nothing but a summary of a shop without a past', async () => {
    const { summary, items, segments } = await learn();
    expect(summary).toMatchObject({ baskets: 0, since: now, repeatShare: 0, popular: [] });
    expect([items, segments]).toEqual([[], []]);
  });

  it('counts the baskets that have both', async () => {
    const orders = [['tea', 'cup'], ['tea', 'cup', 'spoon'], ['tea']];
    await keep(orders.flatMap((items, n) => bought(`shopper-${n}`, now - n, ...items)));
    const tea = (await learn()).items.find(({ item }) => item === 'tea');
    expect(tea?.baskets).toBe(3);
    expect(tea?.together.map(({ item, both }) => [item, both])).toEqual([
      ['cup', 2],
      ['spoon', 1],
    ]);
  });

  it('lets what is old weigh less, however old all is', async () => {
    await keep([...bought('ann', day, 'tea', 'mug'), ...bought('bob', 90 * day, 'tea', 'cup')]);
    for (const later of [now, 5_000 * day]) {
      const [, , tea] = (await learn({ now: later })).items;
      expect(tea?.together.map(({ item }) => item)).toEqual(['cup', 'mug']);
    }
  });

  it('pairs what a shopper took in one basket and in another, before or after', async () => {
    const steps = ['camera', 'film', 'album'];
    await keep(
      ['ann', 'bob', 'cyd'].flatMap((shopper) =>
        steps.flatMap((item, step) => bought(shopper, day + step, item)),
      ),
    );
    const film = (await learn()).items.find(({ item }) => item === 'film');
    expect(film?.next.map(({ item, both }) => [item, both])).toEqual([
      ['album', 3],
      ['camera', 3],
    ]);
  });

  it('lets what sells more lately pull more', async () => {
    const early = Array.from({ length: 20 }, (_, n) =>
      bought(`early-${n}`, now - (40 + n) * day, 'scarf', 'hat'),
    );
    const late = Array.from({ length: 20 }, (_, n) => bought(`late-${n}`, now - n * 3_600_000, 'mug'));
    const pairs = [bought('ann', now - 50 * day, 'tea', 'hat'), bought('bob', now - 50 * day, 'tea', 'mug')];
    await keep([...early, ...late, ...pairs].flat());
    const tea = (await learn()).items.find(({ item }) => item === 'tea');
    const pullOf = (name: string) => tea?.together.find(({ item }) => item === name)?.pull ?? 0;
    expect(pullOf('mug')).toBeGreaterThan(pullOf('hat'));
  });

  it('trusts what two shoppers did more than twice what one did', async () => {
    const steps = (shopper: string, ...items: readonly string[]) =>
      items.flatMap((item, step) => bought(shopper, day * (1 + step), item));
    await keep([
      ...steps('ann', 'tea', 'cup'),
      ...steps('bob', 'tea', 'cup'),
      ...steps('cyd', 'tea', 'mug'),
      ...steps('dan', 'mug'),
    ]);
    const tea = (await learn()).items.find(({ item }) => item === 'tea');
    const [cup, mug] = ['cup', 'mug'].map((name) => tea?.next.find(({ item }) => item === name)?.pull ?? 0);
    expect(cup).toBeGreaterThan(2.5 * (mug ?? 0));
  });

  it('measures after how many days an item is needed again', async () => {
    await keep([0, 10, 20, 31].flatMap((days) => bought('ann', (1 + days) * day, 'coffee')));
    const { items, summary } = await learn();
    expect(items[0]?.repeatDays).toBe(10);
    expect(summary.repeatShare).toBe(1);
  });

  it('counts a basket of nobody, and nobody as no shopper', async () => {
    await keep([...bought('', day, 'tea', 'cup'), ...bought('', 2 * day, 'tea')]);
    const tea = (await learn()).items.find(({ item }) => item === 'tea');
    expect(tea).toMatchObject({ baskets: 2, shoppers: 0, next: [] });
    expect(tea?.together).toHaveLength(1);
  });

  it('counts neither views nor what is yet to come nor stock lists', async () => {
    const view = { shopper: 'ann', id: 'v', type: 'view', time: day, productId: 'tea' } as const;
    const everything = Array.from({ length: 1501 }, (_, n) => `item-${n}`);
    await keep([view, ...bought('ann', now + 1, 'cup'), ...bought('bob', day, ...everything)]);
    expect((await learn()).items).toEqual([]);
  });

  it('keeps a bounded number of neighbours', async () => {
    const items = Array.from({ length: 300 }, (_, number) => `item-${number}`);
    await keep(bought('ann', day, ...items));
    const learnt = (await learn()).items;
    expect(new Set(learnt.map(({ together }) => together.length))).toEqual(new Set([neighbourLimit]));
  });

  it('takes an item, a shopper and a category by any name', async () => {
    const items = ['constructor', '__proto__', "'; DROP TABLE taken; --", ':now', '☕ "ł"\n', '\\'];
    await keep([...bought("O'Hara :now", day, ...items), ...bought('__proto__', 2 * day, ...items)]);
    const categories = new Map(items.map((item) => [item, item]));
    const learnt = await learn({ categories });
    expect(learnt.items.map(({ item }) => item)).toEqual(items.toSorted());
    expect(learnt.segments.map(({ segment }) => segment)).toEqual(items.toSorted());
  });

  it('sees its own shop only', async () => {
    await keep(bought('ann', day, 'tea', 'cup'));
    tenant = tenants.next();
    expect((await learn()).items).toEqual([]);
  });
}

type PartOf<T extends LearntPart['type']> = Extract<LearntPart, { readonly type: T }>;

interface Found {
  readonly summary: PartOf<'summary-learnt'>['summary'];
  readonly segments: readonly PartOf<'segment-learnt'>['row'][];
  readonly items: readonly PartOf<'item-learnt'>['row'][];
}

function sorted(parts: readonly LearntPart[]): Found {
  const [first] = parts;
  if (first?.type !== 'summary-learnt') throw new Error('The summary does not come first');
  const segments = parts.flatMap((part) => (part.type === 'segment-learnt' ? part.row : []));
  const items = parts.flatMap((part) => (part.type === 'item-learnt' ? part.row : []));
  return {
    summary: first.summary,
    segments: segments.toSorted((a, b) => (a.segment < b.segment ? -1 : 1)),
    items: items.toSorted((a, b) => (a.item < b.item ? -1 : 1)),
  };
}

/** The same, but for the last digits of sums that were added up in another order. */
function expectAlike(found: unknown, expected: unknown): void {
  const rounded = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (_, each: unknown) =>
        typeof each === 'number' && !Number.isInteger(each) ? Number(each.toPrecision(3)) : each,
      ),
    );
  expect(rounded(found)).toEqual(rounded(expected));
}
