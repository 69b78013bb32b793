import * as z from 'zod';
import type { ReplyClaim, StoredReply } from '#core/ports.ts';
import { wholeNumber } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';
import type { StoredRow } from './row.ts';

const ReplyRow = z.object({
  fingerprint: z.string(),
  claimedBy: z.string(),
  status: wholeNumber.optional(),
  body: z.string().default(''),
});

/** The row of an idempotency key. */
export function replyKey({ tenant, key }: ReplyClaim): RowKey {
  return { pk: keyOf(tenant, 'reply', key), sk: 'reply' };
}

/** What the row in the way of a claim says: perhaps that it is this very claim, whose acknowledgement was lost. */
export function storedReply(
  row: StoredRow | undefined,
  claim: { readonly fingerprint: string; readonly claimedBy: string },
): StoredReply {
  const { fingerprint, claimedBy, status, body } = ReplyRow.parse(row);
  if (claimedBy === claim.claimedBy) return { type: 'claimed' };
  if (fingerprint !== claim.fingerprint) return { type: 'other-request' };
  return status === undefined ? { type: 'running' } : { type: 'done', status, body };
}
