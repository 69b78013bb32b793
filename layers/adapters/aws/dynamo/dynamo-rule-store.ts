import * as z from 'zod';
import { MerchantRule } from '#contract/recommendations.ts';
import type { RuleStore } from '#core/ports.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { getRow } from './get-row.ts';
import { jsonText } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';
import { writeRows } from './write-rows.ts';

/** The merchant's rules in the shop table: one row. */
export function dynamoRuleStore(shop: DynamoTable): RuleStore {
  return {
    async read(tenant) {
      const row = await getRow(shop, ruleKey(tenant), { consistent: true });
      return row === undefined ? [] : RuleRow.parse(row).rules;
    },
    async save(tenant, rules) {
      await writeRows(shop, [{ type: 'put', row: { ...ruleKey(tenant), rules: JSON.stringify(rules) } }]);
    },
  };
}

const RuleRow = z.object({ rules: jsonText(z.array(MerchantRule)) });

function ruleKey(tenant: string): RowKey {
  return { pk: keyOf(tenant, 'merchant-rules'), sk: 'rules' };
}
