import { decay } from './decay.ts';
import type { PastBasket } from './past-basket.ts';

/** What a shopper's own past says of one item. */
export interface PastItem {
  readonly item: string;
  /** How often it was taken; 0 where it was only looked at. */
  readonly times: number;
  /** Epoch milliseconds. */
  readonly last: number;
  /** The share of the shopper's baskets with it, 0..1, where newer baskets count more, shrunk as by one basket without. */
  readonly habit: number;
  /** How much the item says of what the shopper wants now: 1 for the newest basket, 0.8 of the one after for each before. */
  readonly interest: number;
}

const lifeDays = 365;

/** Sums up a shopper's own baskets, newest items first. */
export function pastOfShopper(baskets: readonly PastBasket[], now: number): readonly PastItem[] {
  const newestFirst = baskets.filter(({ time }) => time <= now).toSorted((a, b) => b.time - a.time);
  const weights = newestFirst.map(({ time, type }) => (type === 'view' ? 0 : decay(now - time, lifeDays)));
  const total = weights.reduce((sum, weight) => sum + weight, 1);
  const past = new Map<string, PastItem>();
  for (const [step, { items, time, type }] of newestFirst.entries()) {
    for (const item of new Set(items)) {
      const known = past.get(item) ?? { item, times: 0, last: time, habit: 0, interest: 0 };
      past.set(item, {
        ...known,
        times: known.times + (type === 'view' ? 0 : 1),
        last: known.times === 0 ? time : known.last,
        habit: known.habit + (weights[step] ?? 0) / total,
        interest: known.interest + 0.8 ** step / Math.sqrt(items.length),
      });
    }
  }
  return [...past.values()];
}
