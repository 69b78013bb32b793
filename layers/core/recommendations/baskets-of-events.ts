import type { PastBasket } from './past-basket.ts';

/** One thing a shopper did with one item. Time is epoch milliseconds; an event without a type is a purchase. */
export interface ShopEvent {
  readonly user: string;
  readonly item: string;
  readonly time: number;
  readonly type?: string | undefined;
}

const views = new Set(['view', 'click', 'cart']);
const ignored = new Set(['dismiss', 'search']);

/** Events as baskets: what one shopper took at the same moment is one basket. A type we do not know is a purchase's (a rating). */
export function basketsOfEvents(events: Iterable<ShopEvent>): readonly PastBasket[] {
  const baskets = new Map<
    string,
    { user: string; time: number; items: string[]; type: 'purchase' | 'view' }
  >();
  for (const { user, item, time, type = 'purchase' } of events) {
    if (ignored.has(type)) continue;
    const kind = views.has(type) ? 'view' : 'purchase';
    const key = `${kind} ${time} ${user}`;
    const basket = baskets.get(key);
    if (basket === undefined) baskets.set(key, { user, time, items: [item], type: kind });
    else basket.items.push(item);
  }
  return [...baskets.values()];
}
