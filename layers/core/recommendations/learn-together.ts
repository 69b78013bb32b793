import type { Neighbour } from './item-tables.ts';
import { nearestNeighbours } from './nearest-neighbours.ts';
import { decay } from './decay.ts';
import type { ShopHistory } from './shop-history.ts';

/** A basket loses two thirds of its weight in so many days: on uci_online_retail 60 beat 30. */
const lifeDays = 60;
/** How fast a pair loses weight with the distance at which its items were taken. */
const spread = 0.3;

/**
 * Who stands beside an item in baskets. A basket weighs `decay / sqrt(size)`, a pair also by how far apart the two
 * were taken, `1 / (1 + distance)^spread`: what is taken in one go belongs together.
 */
export function learnTogether(history: ShopHistory, now: number): (item: number) => readonly Neighbour[] {
  const weights = Float64Array.from(
    history.baskets,
    ({ time, items }) => decay(now - time, lifeDays) / Math.sqrt(items.length),
  );
  const totals = new Float64Array(history.items.length);
  for (const [place, { items }] of history.baskets.entries()) {
    for (const item of items) totals[item] = (totals[item] ?? 0) + (weights[place] ?? 0);
  }
  const nearest = nearestNeighbours(history.items, totals);
  return (item) =>
    nearest(item, (add) => {
      for (const place of history.basketsOf[item] ?? []) {
        const items = history.baskets[place]?.items ?? new Uint32Array();
        const own = items.indexOf(item);
        for (const [at, other] of items.entries()) {
          if (other !== item) add(other, (weights[place] ?? 0) * (1 + Math.abs(at - own)) ** -spread, place);
        }
      }
    });
}
