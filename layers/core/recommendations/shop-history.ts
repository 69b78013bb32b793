import { isCounted, type PastBasket } from './past-basket.ts';

/** Baskets as columns of numbers: some 4 bytes for each item taken. */
export interface ShopHistory {
  /** The name of each item number. */
  readonly items: readonly string[];
  readonly baskets: readonly NumberedBasket[];
  /** The places of the baskets with an item, oldest first, by item number. */
  readonly basketsOf: readonly (readonly number[])[];
  /** The places of a shopper's baskets, oldest first, by shopper number. */
  readonly sequences: readonly (readonly number[])[];
}

export interface NumberedBasket {
  readonly time: number;
  /** Each item once. */
  readonly items: Uint32Array;
  /** The shopper's number, or -1. */
  readonly shopper: number;
  /** Its place among the shopper's baskets. */
  readonly step: number;
}

/** Puts baskets in the order of time and numbers their items; what does not count is left out. */
export function shopHistory(past: readonly PastBasket[], now: number): ShopHistory {
  const numberOf = new Map<string, number>();
  const shopperOf = new Map<string, number>();
  const sequences: number[][] = [];
  const basketsOf: number[][] = [];
  const baskets = past
    .filter((basket) => isCounted(basket, now))
    .toSorted((a, b) => a.time - b.time)
    .map((basket, place): NumberedBasket => {
      const items = Uint32Array.from(new Set(basket.items), (item) => numbered(numberOf, item));
      for (const item of items) (basketsOf[item] ??= []).push(place);
      const shopper = basket.user === undefined ? -1 : numbered(shopperOf, basket.user);
      const sequence = shopper < 0 ? [] : (sequences[shopper] ??= []);
      sequence.push(place);
      return { time: basket.time, items, shopper, step: sequence.length - 1 };
    });
  return { items: [...numberOf.keys()], baskets, basketsOf, sequences };
}

function numbered(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, numbers.size);
  return numbers.size - 1;
}
