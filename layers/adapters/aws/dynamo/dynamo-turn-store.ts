import type { Clock, TurnStore } from '#core/ports.ts';
import { appendEvents } from './append-events.ts';
import { beginTurn } from './begin-turn.ts';
import { turnKey, turnOf } from './conversation-rows.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { endTurn } from './end-turn.ts';
import { isLive } from './expiry.ts';
import { findRequest } from './find-request.ts';
import { getRow } from './get-row.ts';

/**
 * Turns in the people table: one row each, next to their conversation's. A turn costs one put (or one transaction with
 * the request that begins it), one update per step and one for its end.
 */
export function dynamoTurnStore(people: DynamoTable, clock: Clock): TurnStore {
  return {
    begin: (tenant, conversation, turn, request) =>
      beginTurn(people, { tenant, conversation, turn, request }),
    find: (tenant, key) => findRequest(people, { tenant, key, now: clock.now() }),
    async read(tenant, { conversationId, number }) {
      const row = await getRow(people, turnKey(tenant, conversationId, number), { consistent: true });
      return row?.['question'] !== undefined && isLive(row, clock.now()) ? turnOf(row) : undefined;
    },
    append: (tenant, place, step) => appendEvents(people, { tenant, ...place, now: clock.now() }, step),
    end: (tenant, { conversationId, number }, end) =>
      endTurn(people, { tenant, id: conversationId, number }, end),
  };
}
