import { randomBytes } from 'node:crypto';
import { ShopError } from '#core/errors.ts';
import type { Clock, Quota } from '#core/ports.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { expiryAt } from './expiry.ts';
import { keyOf } from './row-key.ts';
import { updateRow } from './update-row.ts';

const minute = 60_000;

/**
 * Fixed windows in the operations table: one row per spender and minute of the clock, one update per spend.
 * The row holds a set of random marks, one per spend, and its size is the count. Adding a mark that is there already
 * changes nothing, so a spend whose acknowledgement was lost is repeated and still counts once; a number moved by ADD
 * would count it twice and refuse somebody wrongly, a number moved by compare-and-set needs a read and loses races.
 * Two equal marks (2^-48 each) would let one through. A mark takes 8 bytes: up to 100 a minute stay one write unit.
 */
export function dynamoQuota(operations: DynamoTable, clock: Clock): Quota {
  return {
    async spend(tenant, spender, { perMinute }) {
      const now = clock.now();
      const window = Math.floor(now / minute);
      const mark = randomBytes(6).toString('base64url');
      const key = { pk: keyOf(tenant, 'quota', spender, String(window)), sk: 'quota' };
      const outcome = await updateRow(operations, key, {
        update: 'SET #expiresAt = :expiresAt ADD #marks :marks',
        when: 'attribute_not_exists(#marks) OR size(#marks) < :perMinute OR contains(#marks, :mark)',
        values: { expiresAt: expiryAt(now + 10 * minute), marks: new Set([mark]), perMinute, mark },
      });
      if (outcome.type === 'written') return;
      throw new ShopError('too-many-requests', `More than ${perMinute} in a minute: wait a moment`, {
        retryAfterSeconds: Math.ceil(((window + 1) * minute - now) / 1000),
      });
    },
  };
}
