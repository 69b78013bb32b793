import { ConversationState } from '#contract/conversation.ts';
import type { TurnEnd } from '#core/ports.ts';
import { headKey, turnKey } from './conversation-rows.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { transactRows } from './transact-rows.ts';
import { updateRow } from './update-row.ts';
import type { RowChange } from './write-inputs.ts';

/**
 * Stores an answer with one update. A turn that changes who speaks for the shop is stored in one transaction with that,
 * unless somebody else has changed it first: then the answer is stored alone.
 * Where the question is gone the conversation was erased: nothing is stored, and that is fine.
 */
export async function endTurn(
  people: DynamoTable,
  { tenant, id, number }: { tenant: string; id: string; number: number },
  end: TurnEnd,
): Promise<void> {
  const key = turnKey(tenant, id, number);
  const outcome = await updateRow(people, key, {
    ...answered(end),
    when: 'attribute_exists(#question) AND #begunIn = :state',
    values: { ...answered(end).values, state: end.state },
  });
  if (outcome.type === 'written' || outcome.row?.['question'] === undefined) return;
  const alone = { ...answered(end), when: 'attribute_exists(#question)' };
  const begunIn = ConversationState.parse(outcome.row['begunIn']);
  const together = await transactRows(people, [
    { type: 'update', key, change: alone },
    { type: 'update', key: headKey(tenant, id), change: passedTo(end.state, begunIn) },
  ]);
  if (together.type === 'refused') await updateRow(people, key, alone);
}

function answered({ answer, answeredAt }: TurnEnd) {
  return {
    update: 'SET #answer = :answer, #answeredAt = :answeredAt',
    values: { answer: JSON.stringify(answer), answeredAt },
  };
}

/** A person may have taken the conversation meanwhile: then it stays theirs. */
function passedTo(state: ConversationState, begunIn: ConversationState): RowChange {
  return {
    update: 'SET #state = :state',
    when: 'attribute_exists(#owner) AND #state IN (:begunIn, :state)',
    values: { state, begunIn },
  };
}
