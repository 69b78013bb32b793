import * as z from 'zod';
import type { BudgetClaim, BudgetCount } from '#core/costs/budget-claim.ts';
import { keyOf, type RowKey } from '../row-key.ts';
import type { StoredRow } from '../row.ts';
import type { RowChange } from '../write-inputs.ts';

const CounterRow = z.object({ committed: z.bigint(), settled: z.bigint() });

/** The row of a counter: what is settled, and what is settled and open together, which is what a limit is held to. */
export function counterKey(
  tenant: string,
  { budget, window }: Pick<BudgetClaim, 'budget' | 'window'>,
): RowKey {
  return { pk: keyOf(tenant, 'budget', budget), sk: keyOf('count', window) };
}

/** Counts a worst case, unless that would exceed the hard limit. Part of a transaction with the row it is for. */
export function reserving(worst: bigint, { hardFemtoUsd }: BudgetClaim): RowChange {
  const update =
    'SET #committed = if_not_exists(#committed, :nothing) + :worst, #settled = if_not_exists(#settled, :nothing)';
  const values = { nothing: 0n, worst };
  if (hardFemtoUsd === undefined) return { update, values };
  const room = hardFemtoUsd - worst;
  const when = room < 0n ? '#committed <= :room' : 'attribute_not_exists(#committed) OR #committed <= :room';
  return { update, when, values: { ...values, room } };
}

/** Replaces a worst case by the true cost. Part of a transaction with the row it is for. */
export function settling(worst: bigint, cost: bigint): RowChange {
  return {
    update:
      'SET #committed = if_not_exists(#committed, :nothing) + :move, #settled = if_not_exists(#settled, :nothing) + :cost',
    values: { nothing: 0n, move: cost - worst, cost },
  };
}

/** A row as a count; an absent row counts nothing. */
export function countOf(row: StoredRow | undefined): BudgetCount {
  if (row === undefined) return { settledFemtoUsd: 0n, openFemtoUsd: 0n };
  const { committed, settled } = CounterRow.parse(row);
  return { settledFemtoUsd: settled, openFemtoUsd: committed - settled };
}
