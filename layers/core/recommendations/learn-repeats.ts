import type { ShopHistory } from './shop-history.ts';

const day = 86_400_000;
/** Fewer repeats than this say nothing of how often an item is needed. */
const fewest = 3;

/** How often shoppers come back: for one item, and on the whole. Arrays are by item number. */
export interface Repeats {
  readonly shoppers: readonly number[];
  readonly days: readonly (number | undefined)[];
  readonly share: number;
}

/** Measures the days between purchases of the same item by the same shopper, and the share of purchases that repeat one. */
export function learnRepeats({ items, baskets, sequences }: ShopHistory): Repeats {
  const shoppers = items.map(() => 0);
  const gaps = items.map((): number[] => []);
  let repeated = 0;
  let later = 0;
  for (const sequence of sequences) {
    const lastTime = new Map<number, number>();
    for (const [step, place] of sequence.entries()) {
      const basket = baskets[place];
      if (basket === undefined) continue;
      for (const item of basket.items) {
        const last = lastTime.get(item);
        if (last === undefined) shoppers[item] = (shoppers[item] ?? 0) + 1;
        else gaps[item]?.push((basket.time - last) / day);
        if (step > 0) later += 1;
        if (last !== undefined) repeated += 1;
        lastTime.set(item, basket.time);
      }
    }
  }
  return { shoppers, days: gaps.map(median), share: later === 0 ? 0 : repeated / later };
}

function median(gaps: readonly number[]): number | undefined {
  if (gaps.length < fewest) return undefined;
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)];
}
