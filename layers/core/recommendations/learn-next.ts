import { decay } from './decay.ts';
import type { Neighbour } from './item-tables.ts';
import { nearestNeighbours } from './nearest-neighbours.ts';
import type { ShopHistory } from './shop-history.ts';

/** How many of a shopper's baskets before and after one are looked at. */
export const reach = 3;
const lifeDays = 180;

/**
 * Who follows an item in shoppers' sequences. The next basket weighs 1, each further one 0.7 of the one before, an
 * earlier basket half: order tells, but on few events a pair seen the wrong way round is still a pair.
 */
export function learnNext(history: ShopHistory, now: number): (item: number) => readonly Neighbour[] {
  const totals = new Float64Array(history.items.length);
  for (const { shopper, items, time } of history.baskets) {
    const weight = shopper < 0 ? 0 : decay(now - time, lifeDays) / Math.sqrt(items.length);
    for (const item of items) totals[item] = (totals[item] ?? 0) + weight;
  }
  const nearest = nearestNeighbours(history.items, totals);
  return (item) =>
    nearest(item, (add) => {
      for (const place of placesByShopper(history, item)) {
        const from = history.baskets[place];
        const sequence = history.sequences[from?.shopper ?? -1];
        if (from === undefined || sequence === undefined) continue;
        for (let gap = -reach; gap <= reach; gap += 1) {
          const to = gap === 0 ? undefined : history.baskets[sequence[from.step + gap] ?? -1];
          if (to === undefined) continue;
          const closeness = 0.7 ** (Math.abs(gap) - 1) * (gap < 0 ? 0.5 : 1);
          const weight =
            (closeness * decay(now - to.time, lifeDays)) / Math.sqrt(from.items.length * to.items.length);
          for (const other of to.items) {
            if (other !== item) add(other, weight, from.shopper);
          }
        }
      }
    });
}

/** The baskets with an item, shopper by shopper, so that a shopper is counted once. */
function placesByShopper(history: ShopHistory, item: number): readonly number[] {
  const shopperAt = (place: number) => history.baskets[place]?.shopper ?? -1;
  return (history.basketsOf[item] ?? [])
    .filter((place) => shopperAt(place) >= 0)
    .toSorted((a, b) => shopperAt(a) - shopperAt(b) || a - b);
}
