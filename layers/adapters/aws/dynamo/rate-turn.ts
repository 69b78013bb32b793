import { ShopError } from '#core/errors.ts';
import type { Feedback } from '#core/ports.ts';
import { turnKey } from './conversation-rows.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { updateRow } from './update-row.ts';

/** Keeps what the shopper thinks of an answer; the last rating counts. */
export async function rateTurn(
  people: DynamoTable,
  { tenant, id, number }: { tenant: string; id: string; number: number },
  { rating, comment = '' }: Feedback,
): Promise<void> {
  const outcome = await updateRow(people, turnKey(tenant, id, number), {
    update: 'SET #rating = :rating, #comment = :comment',
    when: 'attribute_exists(#answer)',
    values: { rating, comment },
  });
  if (outcome.type === 'written') return;
  throw new ShopError('not-found', 'There is no such answer to rate: it may be past its 30 days');
}
