import * as z from 'zod';
import type { ItemCompany } from '#core/ports.ts';
import { dayMs } from '#core/recommendations/day-of.ts';
import { addCompanions, type Company } from '#core/recommendations/company.ts';
import { expiryAt } from './expiry.ts';
import { jsonText, numberColumn, textColumn, wholeNumber } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';
import type { Row, StoredRow } from './row.ts';
import type { RowChange } from './write-inputs.ts';

/** Longer than learning remembers: what is older is in no table, and in no reason. */
const keptMs = 500 * dayMs;

/** What one item was bought with, as its row says; the row names nobody. */
export interface CompanyRow extends ItemCompany {
  readonly revision: number;
}

export function companyKey(tenant: string, item: string): RowKey {
  return { pk: keyOf(tenant, 'company', item), sk: 'stretches' };
}

/** An item's row after a change. */
export function companyRow(
  tenant: string,
  { item, revision, company }: CompanyRow,
  now: number,
): Row & RowKey {
  const stretches = company.map(({ others, ...stretch }) => ({
    ...stretch,
    others: [...others.keys()],
    both: [...others.values()],
  }));
  return {
    ...companyKey(tenant, item),
    item,
    revision: revision + 1,
    stretches: JSON.stringify(stretches),
    expiresAt: expiryAt(now + keptMs),
  };
}

/**
 * Says that an item's company is not counted in a stretch, whoever writes the row at this moment: they see that it changed.
 * May be repeated.
 */
export function uncountedChange(item: string, number: number, now: number): RowChange {
  return {
    update:
      'SET #revision = if_not_exists(#revision, :none) + :one, #item = :item, #expiresAt = :expiresAt ADD #uncounted :uncounted',
    values: {
      none: 0,
      one: 1,
      item,
      expiresAt: expiryAt(now + keptMs),
      uncounted: new Set([String(number)]),
    },
  };
}

export function companyOf(row: StoredRow): CompanyRow {
  const { item, revision, stretches, uncounted } = Fields.parse(row);
  const company = uncounted.reduce(
    (known: readonly Company[], number) => addCompanions(known, { number, covered: 0 }, undefined),
    stretches,
  );
  return { item, revision, company };
}

const Stretches = z.array(
  z
    .object({
      number: z.int(),
      isWhole: z.boolean(),
      baskets: z.int(),
      earliest: z.int(),
      others: textColumn,
      both: numberColumn,
    })
    .transform(({ others, both, ...stretch }) => ({
      ...stretch,
      others: new Map(others.map((item, n) => [item, both[n] ?? 0])),
    })),
);
const Fields = z.object({
  item: z.string(),
  revision: wholeNumber,
  stretches: jsonText(Stretches).default([]),
  uncounted: z
    .array(z.string())
    .default([])
    .transform((numbers) => numbers.map(Number)),
});
