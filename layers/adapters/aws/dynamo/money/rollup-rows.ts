import * as z from 'zod';
import type { Rollup } from '#core/costs/rollup.ts';
import { wholeNumber } from '../row-fields.ts';
import { keyOf, type RowKey } from '../row-key.ts';
import type { Row, StoredRow } from '../row.ts';
import { readRollups, writeRollups } from './rollup-text.ts';

const RollupRow = z.object({ rollups: z.string() });
const FoldedRow = z.object({ asOf: wholeNumber });

/** The partition of a tenant's rollups of a UTC month. */
export function rollupsOf(tenant: string, month: string): string {
  return keyOf(tenant, 'rollups', month);
}

/** A day's rows: first its quarter-hours `2026-11-20T12:15`, then the parts it was compacted to `2026-11-20~0`. */
function quarterKey(tenant: string, quarter: number): RowKey {
  const time = new Date(quarter).toISOString();
  return { pk: rollupsOf(tenant, time.slice(0, 7)), sk: time.slice(0, 16) };
}

function dayKey(tenant: string, day: string, part: number): RowKey {
  return { pk: rollupsOf(tenant, day.slice(0, 7)), sk: `${day}~${String(part).padStart(3, '0')}` };
}

/** The row of the newest fold of a tenant. */
export function foldedKey(tenant: string): RowKey {
  return { pk: keyOf(tenant, 'rollups'), sk: 'folded' };
}

export function quarterRow(tenant: string, rollup: Rollup): Row & RowKey {
  return { ...quarterKey(tenant, rollup.quarter), version: rollup.version, rollups: writeRollups([rollup]) };
}

export function dayRow(tenant: string, day: string, part: number, rollups: readonly Rollup[]): Row & RowKey {
  return { ...dayKey(tenant, day, part), rollups: writeRollups(rollups) };
}

/** All rollups in rows, each quarter-hour in its newest version, in order. */
export function newestRollups(rows: readonly StoredRow[]): readonly Rollup[] {
  const newest = new Map<number, Rollup>();
  for (const rollup of rows.flatMap((row) => readRollups(RollupRow.parse(row).rollups))) {
    const known = newest.get(rollup.quarter);
    if (known === undefined || known.version < rollup.version) newest.set(rollup.quarter, rollup);
  }
  return [...newest.values()].toSorted((a, b) => a.quarter - b.quarter);
}

export function asOfIn(row: StoredRow | undefined): number {
  return row === undefined ? 0 : FoldedRow.parse(row).asOf;
}
