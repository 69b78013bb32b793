import type { Ports } from '../ports.ts';
import { dayFolder, dayOfFile, dayEvents } from '../recommendations/day-files.ts';
import { listOfId } from '../recommendations/recommendation-id.ts';
import type { LakeRow } from './lake-row.ts';

/** What shoppers did on a day, out of its day files: neither who, nor in which order, nor what was searched for. */
export async function* eventRows(
  { blobs }: Pick<Ports, 'blobs'>,
  tenant: string,
  day: string,
): AsyncGenerator<LakeRow<'events'>> {
  for await (const { key } of blobs.list(`${dayFolder(tenant)}dt=${day}/`)) {
    if (dayOfFile(key) !== day) continue;
    for await (const event of dayEvents(blobs, key)) {
      const list = event.recommendationId === undefined ? undefined : listOfId(event.recommendationId);
      yield {
        at: event.time,
        type: event.type,
        product_id: event.productId,
        quantity: event.quantity,
        list_kind: list?.kind,
        list_arm: list?.arm,
        list_placement: list?.placement,
        list_position: event.position,
        revenue_minor: event.revenue?.minor,
        currency: event.revenue?.currency,
      };
    }
  }
}
