import type { TurnStep } from '#core/ports.ts';
import { turnKey } from './conversation-rows.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { eventAttributes } from './turn-events.ts';
import { updateRow } from './update-row.ts';

/** Adds events to a turn that may still speak: its lease is alive, nobody silenced it and its conversation is not erased. */
export async function appendEvents(
  people: DynamoTable,
  turn: { tenant: string; conversationId: string; number: number; now: number },
  step: TurnStep,
): Promise<boolean> {
  const attributes = eventAttributes(step);
  const outcome = await updateRow(people, turnKey(turn.tenant, turn.conversationId, turn.number), {
    update: `SET ${Object.keys(attributes)
      .map((name) => `#${name} = :${name}`)
      .join(', ')}`,
    when: 'attribute_exists(#question) AND #leaseUntil > :now AND attribute_not_exists(#silenced)',
    values: { ...attributes, now: turn.now },
  });
  return outcome.type === 'written';
}
