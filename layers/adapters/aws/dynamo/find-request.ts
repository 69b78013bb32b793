import * as z from 'zod';
import type { KnownRequest } from '#core/ports.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { expiring, isLive } from './expiry.ts';
import { getRow } from './get-row.ts';
import { wholeNumber } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';

/** How long a request is remembered by its idempotency key, ms. */
export const requestRetention = 24 * 60 * 60_000;

const RequestRow = z.object({
  ...expiring,
  conversationId: z.string(),
  number: wholeNumber,
  fingerprint: z.string(),
});

/** The row of a request that begins a turn. It points at the turn and holds nothing of it. */
export function requestKey(tenant: string, key: string): RowKey {
  return { pk: keyOf(tenant, 'request', key), sk: 'request' };
}

/** The turn that a request has begun. */
export async function findRequest(
  people: DynamoTable,
  { tenant, key, now }: { tenant: string; key: string; now: number },
): Promise<KnownRequest | undefined> {
  const row = await getRow(people, requestKey(tenant, key), { consistent: true });
  if (row === undefined || !isLive(row, now)) return undefined;
  const { expiresAt: _, ...request } = RequestRow.parse(row);
  return request;
}
