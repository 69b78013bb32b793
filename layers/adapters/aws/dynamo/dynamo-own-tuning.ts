import * as z from 'zod';
import type { OwnTuning } from '#core/ports.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { getRow } from './get-row.ts';
import { putRow } from './put-row.ts';
import { jsonText } from './row-fields.ts';
import { keyOf } from './row-key.ts';

const TuningRow = z.object({ data: jsonText(z.looseObject({})) });

/** Own tuning data in the money table, which whoever calls models can read: a row for each name. */
export function dynamoOwnTuning(money: DynamoTable): OwnTuning {
  const key = (tenant: string, name: string) => ({ pk: keyOf(tenant, 'tuning'), sk: keyOf(name) });
  return {
    async read(tenant, name) {
      const row = await getRow(money, key(tenant, name));
      return row === undefined ? undefined : TuningRow.parse(row).data;
    },
    async save(tenant, name, data) {
      await putRow(money, { ...key(tenant, name), data: JSON.stringify(data) });
    },
  };
}
