import { basketOf } from './basket-of.ts';
import type { Companions } from './company.ts';
import type { ShopperEvent } from './shopper-event.ts';

/** Products of one basket that are counted with each other: each is a row of the transaction that keeps a purchase. */
const mostInBasket = 40;
/** Products of all baskets of some purchases. */
const mostTouched = 55;

/** What purchases add to the company of items; nothing for those of baskets too large to be counted. */
export type CompanionsAdded = ReadonlyMap<string, Companions | undefined>;

/** Finds what a shopper's fresh purchases were bought with; `known` are their events before. An item counts once in a basket. */
export function companionsOf(
  known: readonly ShopperEvent[],
  fresh: readonly ShopperEvent[],
): CompanionsAdded {
  const added = new Map<string, Companions | undefined>();
  const knownBaskets = basketsOf(known);
  let touched = 0;
  for (const [basket, bought] of basketsOf(fresh)) {
    const before = knownBaskets.get(basket) ?? new Map<string, number>();
    if (bought.keys().every((item) => before.has(item))) continue;
    const lines = new Map([...bought, ...before]);
    const isLarge = lines.size > mostInBasket || touched + lines.size > mostTouched;
    touched += isLarge ? 0 : lines.size;
    const earliest = Math.min(...bought.values(), ...before.values());
    for (const item of lines.keys()) {
      const isFresh = !before.has(item);
      const others = [...lines.keys()].filter((other) => other !== item && (isFresh || !before.has(other)));
      if (isLarge) added.set(item, undefined);
      else if (isFresh || others.length > 0) add(added, item, { baskets: isFresh ? 1 : 0, earliest, others });
    }
  }
  return added;
}

/** The items of each basket, and when each was bought first. */
function basketsOf(events: readonly ShopperEvent[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const event of events) {
    const basket = basketOf(event);
    if (basket === undefined || event.productId === undefined) continue;
    const items = found.get(basket) ?? new Map<string, number>();
    items.set(event.productId, Math.min(items.get(event.productId) ?? event.time, event.time));
    found.set(basket, items);
  }
  return found;
}

function add(
  added: Map<string, Companions | undefined>,
  item: string,
  basket: { readonly baskets: number; readonly earliest: number; readonly others: readonly string[] },
): void {
  const known = added.get(item);
  if (known === undefined && added.has(item)) return;
  const others = new Map(known?.others);
  for (const other of basket.others) others.set(other, (others.get(other) ?? 0) + 1);
  added.set(item, {
    baskets: (known?.baskets ?? 0) + basket.baskets,
    earliest: Math.min(known?.earliest ?? basket.earliest, basket.earliest),
    others,
  });
}
