import type { Clock, ConversationStore } from '#core/ports.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { eraseConversation } from './erase-conversation.ts';
import { intervene } from './intervene.ts';
import { rateTurn } from './rate-turn.ts';
import { readConversation } from './read-conversation.ts';

/** Conversations in the people table: one row of its own and one row per turn. Reading one is one query. */
export function dynamoConversationStore(people: DynamoTable, clock: Clock): ConversationStore {
  return {
    read: (tenant, id, newest) => readConversation(people, { tenant, id, newest, now: clock.now() }),
    rate: (tenant, id, number, feedback) => rateTurn(people, { tenant, id, number }, feedback),
    intervene: (tenant, id, intervention) => intervene(people, { tenant, id }, intervention),
    erase: (tenant, id) => eraseConversation(people, { tenant, id, now: clock.now() }),
  };
}
