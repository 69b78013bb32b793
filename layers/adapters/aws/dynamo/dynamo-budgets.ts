import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { BudgetPlan } from '#contract/budgets.ts';
import type { Budgets } from '#core/ports.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { getRow } from './get-row.ts';
import { getRows } from './get-rows.ts';
import { counterKey, countOf } from './money/budget-counters.ts';
import { putRow } from './put-row.ts';
import { jsonText } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';

const PlanRow = z.object({ plan: jsonText(BudgetPlan) });

/** Budgets in the money table: the plan in one row, a counter per budget and window, a mark per alert sent. */
export function dynamoBudgets(money: DynamoTable): Budgets {
  return {
    async read(tenant) {
      const row = await getRow(money, planKey(tenant));
      return row === undefined ? { timezone: 'UTC', budgets: [] } : PlanRow.parse(row).plan;
    },

    async save(tenant, plan) {
      await putRow(money, { ...planKey(tenant), plan: JSON.stringify(plan) });
    },

    async counts(tenant, counters) {
      const keys = counters.map((counter) => counterKey(tenant, counter));
      const distinct = new Map(keys.map((key) => [nameOf(key), key]));
      const rows = await getRows(money, [...distinct.values()]);
      const byName = new Map(
        rows.map((row) => [nameOf(z.object({ pk: z.string(), sk: z.string() }).parse(row)), row]),
      );
      return keys.map((key) => countOf(byName.get(nameOf(key))));
    },

    async claimAlert(tenant, { budget, window, percent }) {
      const key = { pk: keyOf(tenant, 'budget', budget), sk: keyOf('alert', window, String(percent)) };
      const claimedBy = randomUUID();
      const outcome = await putRow(money, { ...key, claimedBy }, { when: 'attribute_not_exists(#pk)' });
      return outcome.type === 'written' || outcome.row?.['claimedBy'] === claimedBy;
    },
  };
}

function planKey(tenant: string): RowKey {
  return { pk: keyOf(tenant, 'budgets'), sk: 'plan' };
}

function nameOf({ pk, sk }: RowKey): string {
  return JSON.stringify([pk, sk]);
}
