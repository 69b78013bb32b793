import type { Rollups, Span } from '#core/ports.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { getRow } from './get-row.ts';
import { compactDay } from './money/compact-day.ts';
import { readRollupRows } from './money/read-rollup-rows.ts';
import { asOfIn, foldedKey, newestRollups, quarterRow } from './money/rollup-rows.ts';
import { putRow } from './put-row.ts';
import { updateRow } from './update-row.ts';

/** Rollups in the money table: a row per quarter-hour, and of a closed day as few rows as hold it. */
export function dynamoRollups(money: DynamoTable): Rollups {
  const rollupsIn = async (tenant: string, span: Span) =>
    newestRollups(await readRollupRows(money, tenant, span)).filter(
      ({ quarter }) => quarter >= span.from && quarter < span.to,
    );
  return {
    async read(tenant, span) {
      // The time first: what is folded meanwhile is then in the rollups, and at worst not yet in the time.
      const asOf = asOfIn(await getRow(money, foldedKey(tenant)));
      return { rollups: await rollupsIn(tenant, span), asOf };
    },

    async write(tenant, rollup) {
      const [known] = await rollupsIn(tenant, { from: rollup.quarter, to: rollup.quarter + 1 });
      if ((known?.version ?? 0) !== rollup.version - 1) return false;
      const outcome = await putRow(money, quarterRow(tenant, rollup), {
        when: 'attribute_not_exists(#pk) OR #version = :before',
        values: { before: rollup.version - 1 },
      });
      return outcome.type === 'written';
    },

    async note(tenant, asOf) {
      await updateRow(money, foldedKey(tenant), {
        update: 'SET #asOf = :asOf',
        when: 'attribute_not_exists(#asOf) OR #asOf < :asOf',
        values: { asOf },
      });
    },

    compact: (tenant, day) => compactDay(money, tenant, day),
  };
}
