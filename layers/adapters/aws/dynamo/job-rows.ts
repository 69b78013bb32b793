import * as z from 'zod';
import { type ItemCounts, JobItem, itemsAtOnce, JobRecord } from '#core/descriptions/jobs/job-record.ts';
import type { ItemChange } from '#core/ports.ts';
import { jsonText, wholeNumber } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';
import type { Row, StoredRow } from './row.ts';
import type { RowWrite } from './transact-rows.ts';
import type { RowChange } from './write-inputs.ts';

/** Times count down in ids of jobs, so that the newest comes first. */
export function jobRow(tenant: string, job: JobRecord): Row & RowKey {
  return { ...jobKey(tenant, job.id), job: JSON.stringify(job), revision: job.revision };
}

export function jobKey(tenant: string, id: string): RowKey {
  return { pk: jobsOf(tenant), sk: keyOf('job', id) };
}

export function jobsOf(tenant: string): string {
  return keyOf(tenant, 'description-jobs');
}

export function jobOf(row: StoredRow): JobRecord {
  return JobRow.parse(row).job;
}

const JobRow = z.object({ job: jsonText(JobRecord) });

/** Says that a job is not over. */
export function openRow(tenant: string, id: string): Row & RowKey {
  return { ...openKey(tenant, id), id };
}

export function openKey(tenant: string, id: string): RowKey {
  return { pk: openOf(tenant), sk: keyOf('job', id) };
}

export function openOf(tenant: string): string {
  return keyOf(tenant, 'open-description-jobs');
}

export function itemRow(tenant: string, id: string, item: JobItem): Row & RowKey {
  return { ...itemKey(tenant, id, item.place), ...item };
}

export function itemKey(tenant: string, id: string, place: number): RowKey {
  return { pk: itemsOf(tenant, id), sk: keyOf('item', String(place).padStart(9, '0')) };
}

export function itemsOf(tenant: string, id: string): string {
  return keyOf(tenant, 'description-job-items', id);
}

export function itemOf(row: StoredRow): JobItem {
  return ItemRow.parse(row);
}

const ItemRow = z.object({
  ...JobItem.shape,
  place: wholeNumber,
  round: wholeNumber.optional(),
  version: wholeNumber.optional(),
});

/** Puts an item in the place of what it was; another worker may have done it before. */
export function itemChange(tenant: string, id: string, { before, after }: ItemChange): RowWrite {
  const { state, round } = before;
  const isOfRound = round === undefined ? 'attribute_not_exists(#round)' : '#round = :round';
  return {
    type: 'put',
    row: itemRow(tenant, id, after),
    condition: { when: `#state = :state AND ${isOfRound}`, values: { state, round } },
  };
}

/** Orders that run at the same time count in different rows, mostly. */
const shards = 16;

export function shardKey(tenant: string, id: string, place: number): RowKey {
  const shard = Math.floor(place / itemsAtOnce) % shards;
  return { pk: shardsOf(tenant, id), sk: keyOf('count', String(shard).padStart(2, '0')) };
}

export function shardsOf(tenant: string, id: string): string {
  return keyOf(tenant, 'description-job-counts', id);
}

/** Counts changes of items. Only ever part of the transaction that makes them. */
export function counting(changes: readonly ItemChange[]): RowChange {
  const moves = new Map<string, number>();
  for (const { before, after } of changes) {
    if (before.state !== 'waiting') moves.set(counterOf(before), (moves.get(counterOf(before)) ?? 0) - 1);
    if (after.state !== 'waiting') moves.set(counterOf(after), (moves.get(counterOf(after)) ?? 0) + 1);
  }
  const sets = [...moves.keys()].map((name) => `#${name} = if_not_exists(#${name}, :nothing) + :${name}`);
  return { update: `SET ${sets.join(', ')}`, values: { nothing: 0, ...Object.fromEntries(moves) } };
}

function counterOf({ state, round = 0 }: JobItem): string {
  return state === 'failed' ? `failed${round}` : state;
}

export function countsOf(rows: readonly StoredRow[]): ItemCounts {
  const sums = new Map<string, number>();
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      if (typeof value === 'bigint') sums.set(name, (sums.get(name) ?? 0) + Number(value));
    }
  }
  const failed = [...sums].flatMap(([name, count]) => {
    const round = /^failed(\d+)$/u.exec(name)?.[1];
    return round === undefined || count === 0 ? [] : [[Number(round), count] as const];
  });
  return {
    written: sums.get('written') ?? 0,
    skipped: sums.get('skipped') ?? 0,
    failed: new Map(failed),
  };
}
