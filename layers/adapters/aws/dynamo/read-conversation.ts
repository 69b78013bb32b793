import type { ConversationThread } from '#core/ports.ts';
import { HeadRow, headKey, interventionOf, turnOf } from './conversation-rows.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { isLive } from './expiry.ts';
import { queryRows } from './query-rows.ts';
import type { StoredRow } from './row.ts';

/** Reads a conversation and its newest turns with one backward query. */
export async function readConversation(
  people: DynamoTable,
  asked: { tenant: string; id: string; newest: number; now: number },
): Promise<ConversationThread | undefined> {
  const head = headKey(asked.tenant, asked.id);
  // At least one turn: the newest tells whether the conversation is past its retention.
  const limit = 1 + Math.max(asked.newest, 1);
  const rows = await queryRows(people, { pk: head.pk, order: 'backward', limit, consistent: true });
  const [first, ...others] = rows.filter((row) => isLive(row, asked.now));
  if (first?.['sk'] !== head.sk || others.length === 0) return undefined;
  const { owner, state, language, startedAt } = HeadRow.parse(first);
  const newest = others.slice(0, asked.newest).toReversed();
  const [turns, interventions] = [newest.filter(isTurn), newest.filter((row) => !isTurn(row))];
  return {
    conversation: { id: asked.id, owner, state, language, startedAt },
    turns: turns.map(turnOf),
    interventions: interventions.map(interventionOf),
  };
}

function isTurn(row: StoredRow): boolean {
  return row['question'] !== undefined;
}
