import type { Clock, DoubtStore } from '#core/ports.ts';
import { headKey } from './conversation-rows.ts';
import { deleteRow } from './delete-row.ts';
import { doubtIn, doubtKey, doubtRow, doubtsOf } from './doubt-rows.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { isLive } from './expiry.ts';
import { queryPage } from './query-page.ts';
import { transactRows } from './transact-rows.ts';

/** Doubtful turns in the people table, a partition for each week. None is written of a conversation that is being erased. */
export function dynamoDoubtStore(people: DynamoTable, clock: Clock): DoubtStore {
  return {
    async note(tenant, doubt) {
      const isThere = { when: 'attribute_exists(#owner) AND attribute_not_exists(#erasing)' };
      await transactRows(people, [
        { type: 'put', row: doubtRow(tenant, doubt), condition: {} },
        { type: 'check', key: headKey(tenant, doubt.conversationId), condition: isThere },
      ]);
    },
    async withdraw(tenant, turn) {
      await deleteRow(people, doubtKey(tenant, turn), {});
    },
    async list(tenant, week, page) {
      const { items, cursor } = await queryPage(people, doubtsOf(tenant, week), page);
      const live = items.filter((row) => isLive(row, clock.now()));
      return { items: live.map(doubtIn), ...(cursor !== undefined && { cursor }) };
    },
  };
}
