import { randomUUID } from 'node:crypto';
import { ShopError } from '#core/errors.ts';
import type { Clock, ReplyStore } from '#core/ports.ts';
import { deleteRow } from './delete-row.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { expiryAt } from './expiry.ts';
import { putRow } from './put-row.ts';
import { replyKey, storedReply } from './reply-rows.ts';
import { updateRow } from './update-row.ts';

/** How long a reply answers for its key, ms. */
const kept = 24 * 60 * 60_000;

/** DynamoDB's rows end at 400 KB. */
const longestBody = 350_000;

/** Replies under idempotency keys in the operations table: a claim is a conditional put, a reply an update of it. */
export function dynamoReplyStore(operations: DynamoTable, clock: Clock): ReplyStore {
  const expiresAt = () => expiryAt(clock.now() + kept);
  return {
    async claim(claim) {
      const { fingerprint, leaseUntil } = claim;
      const row = {
        ...replyKey(claim),
        fingerprint,
        leaseUntil,
        claimedBy: randomUUID(),
        expiresAt: expiresAt(),
      };
      const now = clock.now();
      const outcome = await putRow(operations, row, {
        when: `attribute_not_exists(#pk) OR #expiresAt <= :second OR (${lapsed})`,
        values: { second: expiryAt(now), now, fingerprint },
      });
      return outcome.type === 'written' ? { type: 'claimed' } : storedReply(outcome.row, row);
    },

    async settle(claim, { status, body }) {
      const size = Buffer.byteLength(body);
      if (size > longestBody) {
        throw new ShopError('internal-error', `A reply of ${size} bytes is too long to be kept for 24 hours`);
      }
      await updateRow(operations, replyKey(claim), {
        update: 'SET #status = :status, #body = :body, #expiresAt = :expiresAt',
        when: running,
        values: { status, body, leaseUntil: claim.leaseUntil, expiresAt: expiresAt() },
      });
    },

    async release(claim) {
      const { leaseUntil } = claim;
      await deleteRow(operations, replyKey(claim), { when: running, values: { leaseUntil } });
    },
  };
}

/** Each later claim of a key has a later lease: a claim that lapsed cannot touch its successor. */
const running = '#leaseUntil = :leaseUntil AND attribute_not_exists(#status)';

const lapsed = '#leaseUntil <= :now AND attribute_not_exists(#status) AND #fingerprint = :fingerprint';
