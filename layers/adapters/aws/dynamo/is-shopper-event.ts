import { EventType } from '#contract/events.ts';
import type { ShopperEvent } from '#core/recommendations/shopper-event.ts';

const types: ReadonlySet<unknown> = new Set(EventType.options);

/** Whether something is an event as it is kept; fields that an event does not have are let pass. */
export function isShopperEvent(value: unknown): value is ShopperEvent {
  if (typeof value !== 'object' || value === null) return false;
  if (!('id' in value && 'type' in value && 'time' in value)) return false;
  return (
    typeof value.id === 'string' &&
    types.has(value.type) &&
    Number.isSafeInteger(value.time) &&
    (!('productId' in value) || typeof value.productId === 'string') &&
    (!('query' in value) || typeof value.query === 'string') &&
    (!('quantity' in value) || Number.isSafeInteger(value.quantity)) &&
    (!('orderId' in value) || typeof value.orderId === 'string') &&
    (!('recommendationId' in value) || typeof value.recommendationId === 'string') &&
    (!('position' in value) || Number.isSafeInteger(value.position)) &&
    (!('revenue' in value) || isRevenue(value.revenue))
  );
}

function isRevenue(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('minor' in value && 'currency' in value)) return false;
  return Number.isSafeInteger(value.minor) && typeof value.currency === 'string';
}
