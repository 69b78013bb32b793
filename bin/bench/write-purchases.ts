import type { BlobStore } from '#core/ports.ts';
import { dayFile, dayFileBytes } from '#core/recommendations/day-files.ts';
import { dayMs, dayOf } from '#core/recommendations/day-of.ts';
import type { LoggedEvent } from '#core/recommendations/shopper-event.ts';
import { seededRandom } from '#core/testing/seeded-random.ts';

const days = 365;
const basketSize = 10;
const familySize = 25;

/**
 * Writes the day files of a shop's last year: purchases alone, which cost learning most, in baskets of ten on average.
 * There is an item and a shopper to a hundred events; items come in families, and few sell most. Gives back their bytes.
 */
export async function writePurchases(
  blobs: Pick<BlobStore, 'write'>,
  tenant: string,
  { events, now }: { readonly events: number; readonly now: number },
): Promise<number> {
  const random = seededRandom(events);
  const items = Math.ceil(events / 100);
  let bytes = 0;
  for (let day = 0; day < days; day += 1) {
    const logged: LoggedEvent[] = [];
    const wanted = Math.round((events * (day + 1)) / days) - Math.round((events * day) / days);
    for (let order = 0; logged.length < wanted; order += 1) {
      const time = now - (days - day) * dayMs + Math.floor(random() * dayMs);
      const [shopper, orderId] = [`shopper-${Math.floor(random() * items)}`, `order-${day}-${order}`];
      const family = Math.floor(items * random() ** 2);
      const size = Math.min(wanted - logged.length, 1 + Math.floor(-Math.log(1 - random()) * basketSize));
      for (let place = 0; place < size; place += 1) {
        const near = family - (family % familySize) + Math.floor(random() * familySize);
        const item = random() < 0.6 ? near : Math.floor(items * random() ** 2);
        const event = { id: `${orderId}-${place}`, type: 'purchase' as const, time: time + place, orderId };
        logged.push({ shopper, productId: `product-${item}`, quantity: 1, ...event });
      }
    }
    for (const [date, some] of Map.groupBy(logged, ({ time }) => dayOf(time))) {
      const file = dayFileBytes(some);
      bytes += file.length;
      await blobs.write(dayFile(tenant, date, `events-${day}`), file);
    }
  }
  return bytes;
}
