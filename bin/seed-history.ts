import { access } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { readJsonLines } from '#adapters/local/read-json-lines.ts';
import type { Ports } from '#core/ports.ts';
import { dayFile, dayFileBytes, dayFolder } from '#core/recommendations/day-files.ts';
import { dayMs, dayOf } from '#core/recommendations/day-of.ts';
import type { LoggedEvent } from '#core/recommendations/shopper-event.ts';

const HistoryRow = z.strictObject({
  user: z.string(),
  daysAgo: z.number().min(0),
  items: z.array(z.string()),
});

/** Gives a shop the past in its folder's `history/baskets.jsonl`, as day files, unless it has a past or no such file. */
export async function seedHistory(
  ports: Pick<Ports, 'blobs' | 'clock'>,
  { tenant, folder }: { readonly tenant: string; readonly folder: string },
): Promise<void> {
  const file = path.join(folder, 'history', 'baskets.jsonl');
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (!isThere || (await hasPast(ports, tenant))) return;
  const now = ports.clock.now();
  const days = new Map<string, LoggedEvent[]>();
  let number = 0;
  for await (const { user, daysAgo, items } of readJsonLines(file, HistoryRow)) {
    const time = Math.round(now - daysAgo * dayMs);
    const orderId = `history-order-${(number += 1)}`;
    for (const productId of items) {
      const event = { id: `${orderId}-${productId}`, type: 'purchase' as const, time, productId, orderId };
      days.set(dayOf(time), [...(days.get(dayOf(time)) ?? []), { shopper: user, quantity: 1, ...event }]);
    }
  }
  for (const [day, events] of days)
    await ports.blobs.write(dayFile(tenant, day, 'history'), dayFileBytes(events));
}

async function hasPast(ports: Pick<Ports, 'blobs'>, tenant: string): Promise<boolean> {
  for await (const { key } of ports.blobs.list(dayFolder(tenant))) if (key !== '') return true;
  return false;
}
