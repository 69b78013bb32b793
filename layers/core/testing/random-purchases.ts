import type { LoggedEvent } from '../recommendations/shopper-event.ts';
import { seededRandom } from './seeded-random.ts';

const day = 86_400_000;

/** Purchases over 100 days, the same in every run: some of one order, some without any, some of nobody, some twice. */
export function randomPurchases(seed: number, count: number): readonly LoggedEvent[] {
  const random = seededRandom(seed);
  const below = (n: number) => Math.floor(random() * n);
  return Array.from({ length: count }, (_, order): readonly LoggedEvent[] => {
    const shopper = random() < 0.2 ? '' : `shopper-${below(20)}`;
    const time = day + below(100 * day);
    const orderId = random() < 0.7 ? `order-${order}` : undefined;
    return Array.from({ length: 1 + below(6) }, (_unused, place) => {
      const productId = `item-${Math.floor(50 * random() ** 2)}`;
      const id = `event-${order}-${place}`;
      return { shopper, id, type: 'purchase', time: time + place, productId, orderId };
    });
  }).flat();
}
