import type { LakeTableName } from '#contract/lake.ts';
import type { Ports } from '../ports.ts';
import { dayMs, dayOf } from '../recommendations/day-of.ts';
import { openDays } from '../recommendations/keep-day-files.ts';
import { callRows } from './call-rows.ts';
import { eventRows } from './event-rows.ts';
import { turnRows } from './turn-rows.ts';

/** A call is settled minutes after its day at the latest; the day after that nothing changes any more. */
const openMoneyDays = 2;

export type LakePorts = Pick<Ports, 'ledger' | 'blobs' | 'lake' | 'clock'>;

/** Writes the facts of days that are over: yesterday's, once more when nothing can come late any more, and what is missing. */
export async function keepLake(ports: LakePorts, tenant: string): Promise<void> {
  await keepDays(ports, { tenant, table: 'calls', days: openMoneyDays }, (day) =>
    ports.lake.write('calls', { tenant, day }, callRows(ports, tenant, day)),
  );
  await keepDays(ports, { tenant, table: 'turns', days: openMoneyDays }, (day) =>
    ports.lake.write('turns', { tenant, day }, turnRows(ports, tenant, day)),
  );
  await keepDays(ports, { tenant, table: 'events', days: openDays }, (day) =>
    ports.lake.write('events', { tenant, day }, eventRows(ports, tenant, day)),
  );
}

async function keepDays(
  { lake, clock }: Pick<LakePorts, 'lake' | 'clock'>,
  { tenant, table, days }: { readonly tenant: string; readonly table: LakeTableName; readonly days: number },
  write: (day: string) => Promise<void>,
): Promise<void> {
  for (let age = 1; age <= days; age += 1) {
    const day = dayOf(clock.now() - age * dayMs);
    const isAsked = age === 1 || age === days || !(await lake.has(table, { tenant, day }));
    if (isAsked) await write(day);
  }
}
