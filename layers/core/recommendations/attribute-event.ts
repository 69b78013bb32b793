import { dayMs } from './day-of.ts';
import type { ShopperEvent } from './shopper-event.ts';

/** A sale is owed to the last click on the product in a list of recommendations, if it is no older than this. */
const window = 7 * dayMs;

/** A cart or purchase that does not say which list it came from gets that of the shopper's last click on the product. */
export function attributeEvent(event: ShopperEvent, past: readonly ShopperEvent[]): ShopperEvent {
  const isSale = event.type === 'cart' || event.type === 'purchase';
  if (!isSale || event.recommendationId !== undefined) return event;
  const [click] = past
    .filter(
      ({ type, productId, recommendationId, time }) =>
        type === 'click' &&
        recommendationId !== undefined &&
        productId === event.productId &&
        time <= event.time &&
        time >= event.time - window,
    )
    .toSorted((a, b) => b.time - a.time);
  if (click === undefined) return event;
  return { ...event, recommendationId: click.recommendationId, position: click.position };
}
