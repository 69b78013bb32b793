import { basketsOfEvents, type ShopEvent } from './baskets-of-events.ts';
import type { PastBasket } from './past-basket.ts';
import type { LoggedEvent } from './shopper-event.ts';

const minute = 60_000;
/** What says nothing of a product a shopper wants. */
const silent: ReadonlySet<LoggedEvent['type']> = new Set(['dismiss', 'search', 'impression']);

/** Kept events as baskets. Purchases of one order are one basket; so are those of one minute where no order is told. */
export function basketsOfLog(events: Iterable<LoggedEvent>): readonly PastBasket[] {
  const orders = new Map<string, number>();
  const taken: ShopEvent[] = [];
  for (const { shopper, productId, type, time, orderId } of [...events].toSorted((a, b) => a.time - b.time)) {
    if (productId === undefined || silent.has(type)) continue;
    const order = type === 'purchase' && JSON.stringify([shopper, orderId ?? Math.floor(time / minute)]);
    if (order !== false && !orders.has(order)) orders.set(order, time);
    const at = order === false ? time : (orders.get(order) ?? time);
    taken.push({ user: shopper, item: productId, type, time: at });
  }
  return basketsOfEvents(taken);
}
