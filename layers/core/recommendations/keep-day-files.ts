import type { Ports } from '../ports.ts';
import { dayFile, dayFileBytes, dayFolder, readDayFile } from './day-files.ts';
import { dayMs, dayOf } from './day-of.ts';
import { countDay } from './day-report.ts';
import type { LoggedEvent } from './shopper-event.ts';

/** Events may come a week late: the days before are closed. */
export const openDays = 8;
/** Events of one file: so many are held at once, some 30 MB. */
const eventsOfFile = 100_000;

/** Writes the events of the last days into their day files and reports, replacing them: to run it again is harmless. Tells whether any changed. */
export async function keepDayFiles(
  ports: Pick<Ports, 'events' | 'itemTables' | 'blobs' | 'reports' | 'clock'>,
  tenant: string,
  atOnce = eventsOfFile,
): Promise<boolean> {
  const covered = (await ports.itemTables.current(tenant))?.summary.covers ?? 0;
  const before = await ports.events.beginStretch(tenant, covered);
  let isChanged = await leaveOutErased(ports, tenant);
  const sizes = new Map<string, number>();
  for await (const { key, size } of ports.blobs.list(dayFolder(tenant))) sizes.set(key, size);
  for (let age = 0; age < openDays; age += 1) {
    const day = dayOf(ports.clock.now() - age * dayMs);
    if (await keepDay(ports, { tenant, day, sizes, atOnce, before })) isChanged = true;
  }
  return isChanged;
}

/** Writes those files of a day that changed, one after the other; what is beyond the last is emptied. */
async function keepDay(
  { events, blobs, reports, clock }: Pick<Ports, 'events' | 'blobs' | 'reports' | 'clock'>,
  {
    tenant,
    day,
    sizes,
    atOnce,
    before: stretch,
  }: {
    readonly tenant: string;
    readonly day: string;
    readonly sizes: ReadonlyMap<string, number>;
    readonly atOnce: number;
    readonly before: number;
  },
): Promise<boolean> {
  const count = countDay(day);
  let [part, before, after] = [0, 0, 0];
  // A day of one file grows with each event; in one of several, events move from file to file, and sizes tell nothing.
  let isLarge = false;
  const keep = async (some: readonly LoggedEvent[]): Promise<void> => {
    const key = dayFile(tenant, day, part === 0 ? 'events' : `events-${part}`);
    const bytes = dayFileBytes(some);
    const size = sizes.get(key) ?? 0;
    part += 1;
    before += size;
    after += bytes.length;
    isLarge ||= some.length === atOnce;
    if (isLarge || bytes.length !== size) await blobs.write(key, bytes);
  };
  let held: LoggedEvent[] = [];
  for await (const event of events.ofDay(tenant, day, stretch)) {
    count.add(event);
    if (held.push(event) < atOnce) continue;
    await keep(held);
    held = [];
  }
  if (held.length > 0 || part === 0) await keep(held);
  while ((sizes.get(dayFile(tenant, day, `events-${part}`)) ?? 0) > 0) await keep([]);
  if (before === after) return false;
  await reports.save(tenant, count.report(clock.now()));
  return true;
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
