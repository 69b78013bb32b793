import { decay } from './decay.ts';
import type { ShopHistory } from './shop-history.ts';

const lifeDays = 30;

/**
 * How an item sells now against how it sold on the whole: its decayed share of baskets over its plain share. 1 is as
 * ever, near 0 gone or out of season; shrunk towards 1 as by one basket.
 */
export function learnPulse({ baskets, basketsOf }: ShopHistory, now: number): (item: number) => number {
  const weights = baskets.map(({ time }) => decay(now - time, lifeDays));
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, baskets.length);
  return (item) => {
    const places = basketsOf[item] ?? [];
    const weight = places.reduce((sum, place) => sum + (weights[place] ?? 0), 0);
    return mean === 0 ? 1 : Number(((weight / mean + 1) / (places.length + 1)).toPrecision(4));
  };
}
