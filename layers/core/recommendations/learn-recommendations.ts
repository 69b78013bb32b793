import type { Ports } from '../ports.ts';
import { basketsOfLog } from './baskets-of-log.ts';
import { dayFolder, dayOfFile, readDayFile } from './day-files.ts';
import { dayMs, dayOf } from './day-of.ts';
import { learnItemTables } from './learn-item-tables.ts';
import { type ProductFeatures, productFeatures } from './product-features.ts';
import type { LoggedEvent } from './shopper-event.ts';

/** What is older says nothing of what is wanted now. */
const memoryDays = 400;

/** Learns from the day files and the catalogue what goes with what, and publishes it as a whole. */
export async function learnRecommendations(
  ports: Pick<Ports, 'blobs' | 'catalogue' | 'knowledge' | 'itemTables' | 'clock' | 'ids'>,
  tenant: string,
): Promise<{ readonly version: string; readonly events: number; readonly items: number }> {
  const now = ports.clock.now();
  const [events, features] = await Promise.all([
    pastEvents(ports, tenant, dayOf(now - memoryDays * dayMs)),
    productFeatures(ports, tenant),
  ]);
  const tables = learnItemTables(basketsOfLog(events.filter(isKnown(features))), { now, ...features });
  const version = ports.ids.next();
  await ports.itemTables.publish(tenant, version, tables);
  return { version, events: events.length, items: tables.rows.length };
}

/** Anybody can send an event for a product that does not exist; a shop without any product is learnt from as it is. */
function isKnown({ names }: ProductFeatures): (event: LoggedEvent) => boolean {
  return ({ productId = '' }) => names.size === 0 || names.has(productId);
}

async function pastEvents(
  ports: Pick<Ports, 'blobs'>,
  tenant: string,
  from: string,
): Promise<readonly LoggedEvent[]> {
  const events: LoggedEvent[] = [];
  for await (const { key } of ports.blobs.list(dayFolder(tenant))) {
    const day = dayOfFile(key);
    if (day === undefined || day < from) continue;
    for (const event of await readDayFile(ports.blobs, key)) events.push(event);
  }
  return events;
}
