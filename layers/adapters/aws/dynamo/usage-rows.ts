import * as z from 'zod';
import { addUsage, eachMeasure } from '#core/descriptions/jobs/text-usage.ts';
import type { TextUsage } from '#core/ports.ts';
import { wholeNumber } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';
import type { Row, StoredRow } from './row.ts';

/** What texts of a kind took, with what came since. */
export function usageRow(tenant: string, before: TextUsage | undefined, more: TextUsage): Row & RowKey {
  return { ...usageKey(tenant, more.kind), ...addUsage(before, more) };
}

export function usageKey(tenant: string, kind: string): RowKey {
  return { pk: usagesOf(tenant), sk: keyOf('kind', kind) };
}

export function usagesOf(tenant: string): string {
  return keyOf(tenant, 'description-usage');
}

export function usageOf(row: StoredRow): TextUsage {
  const { kind } = UsageRow.parse(row);
  return eachMeasure(kind, (measure) => Measure.parse(row[measure]));
}

const UsageRow = z.object({ kind: z.string() });
/** A row of before it was measured has none. */
const Measure = wholeNumber.default(0);
