import { seededRandom } from '../../testing/seeded-random.ts';
import type { PastBasket } from '../past-basket.ts';

const day = 86_400_000;

/** Baskets of a small shop over 100 days, the same in every run: items come in families of five, shoppers have a favourite. */
export function randomBaskets(seed: number, count: number, items = 60): readonly PastBasket[] {
  const random = seededRandom(seed);
  const below = (n: number) => Math.floor(random() * n);
  return Array.from({ length: count }, (_, place) => {
    const shopper = below(20);
    const family = random() < 0.5 ? shopper % (items / 5) : below(items / 5);
    const size = 1 + below(4);
    const taken = Array.from({ length: size }, () => (random() < 0.8 ? family * 5 + below(5) : below(items)));
    return {
      ...(random() < 0.8 ? { user: `shopper-${shopper}` } : {}),
      time: day + Math.floor((place * 100 * day) / count),
      items: [...new Set(taken)].map((item) => `item-${item}`),
    };
  });
}
