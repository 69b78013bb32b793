import { decay } from '../recommendations/decay.ts';
import {
  type BasketNeighbour,
  type ItemRow,
  type ListedItem,
  type Neighbour,
  segmentLimit,
} from '../recommendations/item-tables.ts';
import type { LearntPart } from '../recommendations/learnt-part.ts';
import { isCounted, type PastBasket } from '../recommendations/past-basket.ts';
import { nearestPlainly, type PairSeen, rankOf } from './nearest-plainly.ts';

const day = 86_400_000;
const windowMs = 30 * day;
const listLimit = 200;

/** Learns from baskets by trying each item with each basket and each other item: slow, and plain to see that it is right. */
export function learnPlainly(
  past: readonly PastBasket[],
  { now, categories }: { readonly now: number; readonly categories: ReadonlyMap<string, string> },
): readonly LearntPart[] {
  const baskets = past
    .filter((basket) => isCounted(basket, now))
    .map((basket) => ({ ...basket, items: [...new Set(basket.items)] }))
    .toSorted((a, b) => a.time - b.time);
  const items = [...new Set(baskets.flatMap((basket) => basket.items))].toSorted();
  const listed = items.map((item) => listedItem(baskets, item, now));
  const totals = totalsOf(baskets, now);
  const segments = [...new Set(listed.flatMap(({ item }) => categories.get(item) ?? []))];
  const popular = (of: readonly ListedItem[]) => best(of, ({ share }) => rankOf(share));
  const trending = (of: readonly ListedItem[]) =>
    best(
      of.filter(({ baskets: recently, before }) => recently > before),
      ({ baskets: recently, before }) =>
        Number((((recently + 2) / (before + 2)) * Math.sqrt(recently)).toFixed(9)),
    );
  const repeats = baskets.flatMap((basket) => {
    const before = earlier(baskets, basket);
    return before.length === 0 ? [] : basket.items.map((item) => has(before, item));
  });
  return [
    {
      type: 'summary-learnt',
      summary: {
        asOf: now,
        since: baskets[0]?.time ?? now,
        baskets: baskets.length,
        weight: sum(baskets, ({ time }) => 1 / (1 + (now - time) / day / 30)),
        repeatShare: repeats.filter(Boolean).length / Math.max(1, repeats.length),
        windowFrom: now - windowMs,
        popular: popular(listed).slice(0, listLimit),
        trending: trending(listed).slice(0, listLimit),
        recent: best(listed, ({ firstSeen }) => firstSeen).slice(0, listLimit),
      },
    },
    ...segments.map((segment): LearntPart => {
      const own = listed.filter(({ item }) => categories.get(item) === segment);
      const lists = { popular: popular(own), trending: trending(own) };
      return {
        type: 'segment-learnt',
        row: {
          segment,
          popular: lists.popular.slice(0, segmentLimit),
          trending: lists.trending.slice(0, segmentLimit),
        },
      };
    }),
    ...items.map((item): LearntPart => ({ type: 'item-learnt', row: itemRow(baskets, totals, item, now) })),
  ];
}

function itemRow(
  baskets: readonly PastBasket[],
  totals: Totals,
  item: string,
  now: number,
): Omit<ItemRow, 'similar'> {
  const own = baskets.filter((basket) => basket.items.includes(item));
  const weigh = (some: readonly PastBasket[]) => sum(some, ({ time }) => decay(now - time, 30)) / some.length;
  const ratio = weigh(own) / weigh(baskets);
  const { item: _, ever: __, ...sales } = listedItem(baskets, item, now);
  const shoppers = new Set(own.flatMap(({ user }) => user ?? []));
  const gaps = [...shoppers]
    .flatMap((shopper) => {
      const times = own.filter(({ user }) => user === shopper).map(({ time }) => time);
      return times.slice(1).map((time, n) => (time - (times[n] ?? 0)) / day);
    })
    .toSorted((a, b) => a - b);
  return {
    item,
    baskets: own.length,
    shoppers: shoppers.size,
    pulse: Number(((own.length * ratio + 1) / (own.length + 1)).toPrecision(4)),
    loyalty: totals.loyalty(item),
    repeatDays: gaps.length < 3 ? undefined : gaps[Math.floor(gaps.length / 2)],
    sales: { ...sales, share: Number(sales.share.toPrecision(4)) },
    ...neighboursOf(baskets, totals, item, now),
  };
}

/** Both kinds of neighbours of an item. */
function neighboursOf(
  baskets: readonly PastBasket[],
  totals: Totals,
  item: string,
  now: number,
): { readonly together: readonly BasketNeighbour[]; readonly next: readonly Neighbour[] } {
  const own = baskets.filter(({ items }) => items.includes(item));
  const beside = own.flatMap((one) =>
    one.items.map((other, place): PairSeen => {
      const distance = Math.abs(place - one.items.indexOf(item));
      return { other, witness: one, weight: togetherWeight(one, now) * (1 + distance) ** -0.3 };
    }),
  );
  const near = totals.firsts.flatMap((firsts) => {
    const step = firsts.get(item);
    return [...firsts].flatMap(([other, place]): readonly PairSeen[] => {
      if (step === undefined || place === step) return [];
      const weight = Math.abs(place - step) ** -0.3 / Math.sqrt(firsts.size);
      return [{ other, witness: firsts, weight }];
    });
  });
  const others = (pairs: readonly PairSeen[]) => pairs.filter(({ other }) => other !== item);
  return {
    together: nearestPlainly(others(beside), {
      own: totals.together(item),
      totalOf: totals.together,
      shrinkage: 0.3,
      byShare: 40,
      ownPower: 0.6,
      momentumOf: totals.momentum,
    }),
    next: nearestPlainly(others(near), {
      own: totals.next(item),
      totalOf: totals.next,
      shrinkage: 4,
      byShare: 0,
      ownPower: 1 - totals.reach,
      momentumOf: totals.momentum,
    }).map(({ item: other, both, pull }) => ({ item: other, both, pull })),
  };
}

interface Totals {
  readonly together: (item: string) => number;
  readonly next: (item: string) => number;
  readonly loyalty: (item: string) => number;
  /** How much more an item sells lately than for months, at most 4. */
  readonly momentum: (item: string) => number;
  /** 0..1: the more, the more shoppers an item has on the average. */
  readonly reach: number;
  /** Of each known shopper, in which of their baskets each item was first taken: the last 200 of them. */
  readonly firsts: readonly ReadonlyMap<string, number>[];
}

function totalsOf(baskets: readonly PastBasket[], now: number): Totals {
  const total = (weigh: (basket: PastBasket, at: number) => number) => {
    const totals = new Map<string, number>();
    for (const basket of baskets) {
      for (const item of basket.items) totals.set(item, (totals.get(item) ?? 0) + weigh(basket, now));
    }
    return (item: string) => totals.get(item) ?? 0;
  };
  const firsts = firstsOf(baskets);
  return {
    together: total(togetherWeight),
    next: (item) =>
      sum(
        firsts.filter((own) => own.has(item)),
        (own) => 1 / Math.sqrt(own.size),
      ),
    loyalty: loyaltyOf(baskets),
    momentum: momentumOf(baskets, now),
    reach: reachOf(firsts),
    firsts,
  };
}

function firstsOf(baskets: readonly PastBasket[]): readonly ReadonlyMap<string, number>[] {
  return sequencesOf(baskets).map((sequence) => {
    const firsts = new Map<string, number>();
    for (const [step, { items }] of sequence.entries()) {
      for (const item of items) if (!firsts.has(item)) firsts.set(item, step);
    }
    const newest = [...firsts].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
    return new Map(newest.slice(0, 200));
  });
}

function sequencesOf(baskets: readonly PastBasket[]): readonly (readonly PastBasket[])[] {
  const known = baskets.filter(({ user }) => user !== undefined);
  return [...Map.groupBy(known, ({ user }) => user).values()];
}

/** How often an item was taken again in baskets in which it could have been, over how often any was. */
function loyaltyOf(baskets: readonly PastBasket[]): (item: string) => number {
  const again = new Map<string, number>();
  const chances = new Map<string, number>();
  for (const sequence of sequencesOf(baskets)) {
    const seen = new Set<string>();
    for (const { items } of sequence) {
      for (const item of seen) chances.set(item, (chances.get(item) ?? 0) + 1);
      for (const item of items) {
        if (seen.has(item)) again.set(item, (again.get(item) ?? 0) + 1);
        seen.add(item);
      }
    }
  }
  const count = (all: ReadonlyMap<string, number>) => sum([...all.values()], (each) => each);
  const usual = count(again) / count(chances);
  return (item) => {
    if (!(usual > 0)) return 1;
    const own = ((again.get(item) ?? 0) + 5 * usual) / ((chances.get(item) ?? 0) + 5);
    return Number((own / usual).toPrecision(4));
  };
}

function momentumOf(baskets: readonly PastBasket[], now: number): (item: string) => number {
  const all = { lately: 0, forMonths: 0 };
  const sold = new Map<string, typeof all>();
  for (const { time, items } of baskets) {
    const own = items.map((item) => {
      const known = sold.get(item) ?? { lately: 0, forMonths: 0 };
      sold.set(item, known);
      return known;
    });
    for (const each of [all, ...own]) {
      each.lately += decay(now - time, 10);
      each.forMonths += decay(now - time, 60);
    }
  }
  return (item) => {
    const own = sold.get(item);
    if (own === undefined || all.forMonths === 0) return 1;
    return Math.min(4, (own.lately + 5) / ((own.forMonths * all.lately) / all.forMonths + 5));
  };
}

function reachOf(firsts: readonly ReadonlyMap<string, number>[]): number {
  const items = new Set(firsts.flatMap((own) => [...own.keys()])).size;
  const taken = sum(firsts, (own) => own.size);
  return taken / (taken + 15 * items);
}

function togetherWeight({ time, items }: PastBasket, now: number): number {
  return 1 / (1 + (now - time) / day / 60) / Math.sqrt(items.length);
}

function listedItem(baskets: readonly PastBasket[], item: string, now: number): ListedItem {
  const times = baskets.filter(({ items }) => items.includes(item)).map(({ time }) => time);
  const weigh = (some: readonly number[]) => sum(some, (time) => 1 / (1 + (now - time) / day / 30));
  return {
    item,
    ever: times.length,
    baskets: times.filter((time) => now - time <= windowMs).length,
    before: times.filter((time) => now - time > windowMs && now - time <= 2 * windowMs).length,
    share: weigh(times) / weigh(baskets.map(({ time }) => time)),
    firstSeen: times[0] ?? now,
  };
}

function earlier(baskets: readonly PastBasket[], basket: PastBasket): readonly PastBasket[] {
  const own = baskets.filter(({ user }) => user !== undefined && user === basket.user);
  return own.slice(0, Math.max(0, own.indexOf(basket)));
}

function has(baskets: readonly PastBasket[], item: string): boolean {
  return baskets.some(({ items }) => items.includes(item));
}

function best(listed: readonly ListedItem[], score: (item: ListedItem) => number): readonly ListedItem[] {
  return listed.toSorted((a, b) => score(b) - score(a) || (a.item < b.item ? -1 : 1));
}

function sum<T>(all: readonly T[], figure: (one: T) => number): number {
  return all.reduce((total, one) => total + figure(one), 0);
}
