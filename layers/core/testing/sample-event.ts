import type { ShopperEvent } from '../recommendations/shopper-event.ts';

/** A look at a product at noon of Friday 20 November 2026 UTC. */
export function sampleEvent(id: string, changes: Partial<ShopperEvent> = {}): ShopperEvent {
  return { id, type: 'view', time: Date.UTC(2026, 10, 20, 12), productId: 'p1', ...changes };
}
