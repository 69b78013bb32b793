import * as z from 'zod';
import { erasuresKept } from '#core/accounts/erase.ts';
import type { Clock, Erasures } from '#core/ports.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { expiryAt, isLive } from './expiry.ts';
import { putRow } from './put-row.ts';
import { queryPage } from './query-page.ts';
import { wholeNumber } from './row-fields.ts';
import { keyOf } from './row-key.ts';

/** What was erased, in the operations table: it is not among those that are restored with what was erased. */
export function dynamoErasures(operations: DynamoTable, clock: Clock): Erasures {
  return {
    async note(tenant, { type, id, at }) {
      const key = { pk: erasuresOf(tenant), sk: keyOf(type, id) };
      await putRow(operations, { ...key, type, id, at, expiresAt: expiryAt(at + erasuresKept) });
    },
    async list(tenant, page) {
      const { items, cursor } = await queryPage(operations, erasuresOf(tenant), page);
      const live = items.filter((row) => isLive(row, clock.now()));
      return { items: live.map((row) => ErasureRow.parse(row)), ...(cursor !== undefined && { cursor }) };
    },
  };
}

const ErasureRow = z.object({ type: z.enum(['conversation', 'shopper']), id: z.string(), at: wholeNumber });

function erasuresOf(tenant: string): string {
  return keyOf(tenant, 'erasures');
}
