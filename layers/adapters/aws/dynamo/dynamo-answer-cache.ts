import * as z from 'zod';
import type { AnswerCache, Clock } from '#core/ports.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { expiryAt, isLive } from './expiry.ts';
import { getRow } from './get-row.ts';
import { putRow } from './put-row.ts';
import { keyOf, type RowKey } from './row-key.ts';

/** Answers kept for the next shopper, in the operations table until they expire. */
export function dynamoAnswerCache(operations: DynamoTable, clock: Clock): AnswerCache {
  return {
    async find(tenant, key) {
      const row = await getRow(operations, answerKey(tenant, key));
      return row !== undefined && isLive(row, clock.now()) ? AnswerRow.parse(row).answer : undefined;
    },

    async save(tenant, key, value, expiresAt) {
      const row = { ...answerKey(tenant, key), answer: value, expiresAt: expiryAt(expiresAt) };
      await putRow(operations, row);
    },
  };
}

const AnswerRow = z.object({ answer: z.string() });

function answerKey(tenant: string, key: string): RowKey {
  return { pk: keyOf(tenant, 'answer', key), sk: 'answer' };
}
