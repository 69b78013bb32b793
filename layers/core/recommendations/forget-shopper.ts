import type { Ports } from '../ports.ts';
import { dayFileBytes, dayFolder, readDayFile } from './day-files.ts';

/** Erases all a shopper did, in the store and in the day files. Safe to repeat; tables learnt later know nothing of it. */
export async function forgetShopper(
  ports: Pick<Ports, 'events' | 'blobs'>,
  { tenant, shopper }: { readonly tenant: string; readonly shopper: string },
): Promise<void> {
  await ports.events.erase(tenant, shopper);
  for await (const { key } of ports.blobs.list(dayFolder(tenant))) {
    const events = await readDayFile(ports.blobs, key);
    const left = events.filter((event) => event.shopper !== shopper);
    if (left.length < events.length) await ports.blobs.write(key, dayFileBytes(left));
  }
}
