import type { ShopperEvent } from './shopper-event.ts';

const minute = 60_000;

/**
 * Which of a shopper's baskets a purchase is in, as learning tells them apart: its order, or its minute where no order is
 * told. None for what is no purchase, and for one without revenue, which is of no product of the shop.
 */
export function basketOf({ type, productId, orderId, time, revenue }: ShopperEvent): string | undefined {
  if (type !== 'purchase' || productId === undefined || revenue === undefined) return undefined;
  return JSON.stringify([orderId === undefined ? Math.floor(time / minute) : orderId]);
}
