import type { Ports } from '../ports.ts';
import { dayFile, dayFileBytes, dayFolder, readDayFile } from './day-files.ts';
import { dayMs, dayOf } from './day-of.ts';
import { reportDay } from './day-report.ts';

/** Events may come a week late: the days before are closed. */
export const openDays = 8;

/** Writes the events of the last days into their day files and reports, replacing them: to run it again is harmless. Tells whether any changed. */
export async function keepDayFiles(
  ports: Pick<Ports, 'events' | 'blobs' | 'reports' | 'clock'>,
  tenant: string,
): Promise<boolean> {
  let isChanged = await leaveOutErased(ports, tenant);
  const sizes = new Map<string, number>();
  for await (const { key, size } of ports.blobs.list(dayFolder(tenant))) sizes.set(key, size);
  for (let age = 0; age < openDays; age += 1) {
    const day = dayOf(ports.clock.now() - age * dayMs);
    const key = dayFile(tenant, day, 'events');
    const events = await Array.fromAsync(ports.events.ofDay(tenant, day));
    const bytes = dayFileBytes(events);
    if (bytes.length === (sizes.get(key) ?? 0)) continue;
    await ports.reports.save(tenant, reportDay(day, events, ports.clock.now()));
    await ports.blobs.write(key, bytes);
    isChanged = true;
  }
  return isChanged;
}

/** Whoever asked to be forgotten leaves every day file, before the days still open are written again. */
async function leaveOutErased(ports: Pick<Ports, 'events' | 'blobs'>, tenant: string): Promise<boolean> {
  const erased = new Set(await ports.events.erasures(tenant));
  if (erased.size === 0) return false;
  for await (const { key } of ports.blobs.list(dayFolder(tenant))) {
    const events = await readDayFile(ports.blobs, key);
    const left = events.filter(({ shopper }) => !erased.has(shopper));
    if (left.length < events.length) await ports.blobs.write(key, dayFileBytes(left));
  }
  await ports.events.settleErasures(tenant, [...erased]);
  return true;
}
