import type { BlobStore } from '#core/ports.ts';
import { dayFile, dayFileBytes } from '#core/recommendations/day-files.ts';
import { dayOf } from '#core/recommendations/day-of.ts';
import type { PastBasket } from '#core/recommendations/past-basket.ts';
import type { LoggedEvent } from '#core/recommendations/shopper-event.ts';

/** Writes baskets as the day files of a shop. Each is an order; one of nobody has a shopper without a name. */
export async function writeDayFiles(
  blobs: Pick<BlobStore, 'write'>,
  tenant: string,
  baskets: readonly PastBasket[],
): Promise<void> {
  const numbered = baskets.map((basket, number) => ({ ...basket, number }));
  for (const [day, some] of Map.groupBy(numbered, ({ time }) => dayOf(time))) {
    const events = some.flatMap(({ user = '', time, items, type = 'purchase', number }) =>
      items.map((productId, place): LoggedEvent => {
        // Ids are ordered as the items were taken.
        const id = `${number}`.padStart(10, '0') + `${place}`.padStart(6, '0');
        return { shopper: user, id, type, time, productId, orderId: String(number) };
      }),
    );
    await blobs.write(dayFile(tenant, day, 'events'), dayFileBytes(events));
  }
}
