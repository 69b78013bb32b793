import { basketOf } from './basket-of.ts';
import { companionsOf } from './companions-of.ts';
import type { ShopperEvent } from './shopper-event.ts';

/** What was bought between two runs of learning, counted as it is bought. It names no shopper. */
export interface Stretch {
  /** Tables cover all stretches below a number. */
  readonly number: number;
  readonly baskets: number;
  /** Some item more was bought for which there was no place: what is listed is still counted to the last basket. */
  readonly isFull: boolean;
  readonly items: readonly SoldItem[];
}

export interface SoldItem {
  readonly item: string;
  /** None where only something else was added to a basket with it: its company has changed, its sales have not. */
  readonly baskets: number;
  /** Epoch milliseconds. */
  readonly firstSeen: number;
}

/** Items counted in one stretch. One that is not among the first is left to learning, not counted in part. */
const itemLimit = 200;
/** Stretches kept apart: more only wait where learning failed, or rests. */
const stretchLimit = 4;
export function emptyStretch(number: number): Stretch {
  return { number, baskets: 0, isFull: false, items: [] };
}

/**
 * A stretch with a shopper's fresh purchases; `known` are their events before. As in learning, an item counts once in a
 * basket. A purchase without revenue is of no product of the shop.
 */
export function addSales(
  stretch: Stretch,
  known: readonly ShopperEvent[],
  fresh: readonly ShopperEvent[],
): Stretch {
  const taken = new Set(known.flatMap(keysOf));
  let baskets = 0;
  const sold = new Map<string, SoldItem>();
  for (const event of fresh) {
    const [basket, line] = keysOf(event);
    if (basket === undefined || line === undefined || event.productId === undefined) continue;
    if (!taken.has(basket)) baskets += 1;
    if (!taken.has(line)) add(sold, { item: event.productId, baskets: 1, firstSeen: event.time });
    taken.add(basket).add(line);
  }
  for (const item of companionsOf(known, fresh).keys()) {
    if (!sold.has(item)) add(sold, { item, baskets: 0, firstSeen: fresh[0]?.time ?? 0 });
  }
  return joinStretches(stretch, { ...stretch, baskets, isFull: false, items: [...sold.values()] });
}

/** Stretches with a new one begun: those that tables cover leave, and the oldest of too many become one. */
export function beginStretch(
  stretches: readonly Stretch[],
  number: number,
  covered: number,
): readonly Stretch[] {
  const [newest, ...rest] = stretches.filter((stretch) => stretch.number >= covered);
  if (newest === undefined) return [emptyStretch(number)];
  const kept = [newest, ...rest];
  const [oldest, older] = [kept.at(-1), kept.at(-2)];
  if (kept.length < stretchLimit || oldest === undefined || older === undefined)
    return [emptyStretch(number), ...kept];
  return [emptyStretch(number), ...kept.slice(0, -2), joinStretches(older, oldest)];
}

/** Both as one, under the number of the first: where one was full, an item it has no count of is left out. */
export function joinStretches(first: Stretch, second: Stretch, limit = itemLimit): Stretch {
  const items = new Map<string, SoldItem>();
  for (const sold of first.items) add(items, sold);
  const inFirst = new Set(items.keys());
  const inSecond = new Set(second.items.map(({ item }) => item));
  for (const sold of second.items) if (!first.isFull || inFirst.has(sold.item)) add(items, sold);
  const whole = [...items.values()].filter(({ item }) => !second.isFull || inSecond.has(item));
  const isFull = first.isFull || second.isFull || whole.length > limit || whole.length < items.size;
  return {
    number: first.number,
    baskets: first.baskets + second.baskets,
    isFull,
    items: whole.slice(0, limit),
  };
}

/** A purchase's basket, and its item in it. */
function keysOf(event: ShopperEvent): readonly string[] {
  const basket = basketOf(event);
  return basket === undefined ? [] : [basket, JSON.stringify([basket, event.productId])];
}

function add(items: Map<string, SoldItem>, { item, baskets, firstSeen }: SoldItem): void {
  const known = items.get(item);
  items.set(item, {
    item,
    baskets: (known?.baskets ?? 0) + baskets,
    firstSeen: Math.min(known?.firstSeen ?? firstSeen, firstSeen),
  });
}
