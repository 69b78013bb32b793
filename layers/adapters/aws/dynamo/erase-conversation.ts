import * as z from 'zod';
import { askedAtOf, headKey, turnKey } from './conversation-rows.ts';
import { doubtKey } from './doubt-rows.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { expiryAt } from './expiry.ts';
import { numberOf } from './numbered-row.ts';
import { queryRows } from './query-rows.ts';
import type { StoredRow } from './row.ts';
import { updateRow } from './update-row.ts';
import { type BatchWrite, writeRows } from './write-rows.ts';

/** Longer than any request that may still be on its way, ms. */
const barTime = 60 * 60_000;

const Key = z.object({ pk: z.string(), sk: z.string() });

/**
 * Removes every row of a conversation. A question that is just being stored would come after that and stay without a
 * head for 30 days, so its number (and that of the newest turn, which may be stored once more) is barred for an hour
 * by a row that says nothing. What the audit notes of its turns goes first: a retry finds it by the turns that are left,
 * and none is noted once the conversation is marked.
 */
export async function eraseConversation(
  people: DynamoTable,
  { tenant, id, now }: { tenant: string; id: string; now: number },
): Promise<void> {
  const head = headKey(tenant, id);
  const { pk } = head;
  const mark = {
    update: 'SET #erasing = :erasing',
    when: 'attribute_exists(#owner)',
    values: { erasing: true },
  };
  await updateRow(people, head, mark);
  const rows = await queryRows(people, { pk, consistent: true });
  const kept = rows.filter((row) => row['barred'] === undefined);
  if (kept.length === 0) return;
  await writeRows(
    people,
    kept.flatMap((row) => doubtsAbout(row, { tenant, id })),
  );
  const newest = Math.max(0, ...kept.flatMap(numberOf));
  const bars = [newest, newest + 1].map((number) => ({
    type: 'put' as const,
    row: { ...turnKey(tenant, id, number), barred: true, expiresAt: expiryAt(now + barTime) },
  }));
  const deletes = kept.map((row) => ({ type: 'delete' as const, key: Key.parse(row) }));
  await writeRows(people, [...deletes, ...bars]);
}

/** Where the doubt about a turn would lie, whether or not there is one. */
function doubtsAbout(row: StoredRow, { tenant, id }: { tenant: string; id: string }): readonly BatchWrite[] {
  return numberOf(row).flatMap((number) =>
    askedAtOf(row).map((askedAt) => ({
      type: 'delete' as const,
      key: doubtKey(tenant, { askedAt, conversationId: id, number }),
    })),
  );
}
