import { silencesBot } from '#core/chat/conversation-state.ts';
import { ShopError } from '#core/errors.ts';
import type { Intervention } from '#core/ports.ts';
import { HeadRow, headKey, headRetention, retention, turnKey } from './conversation-rows.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { expiryAt } from './expiry.ts';
import { queryRows } from './query-rows.ts';
import { numberOf } from './numbered-row.ts';
import type { StoredRow } from './row.ts';
import { type RowWrite, transactRows } from './transact-rows.ts';

/** Questions may come in between: then what is newest is looked up again. */
const mostTries = 5;
/** So many of the newest rows are looked at; no older turn can still be running. */
const looksAt = 8;

/**
 * Passes a conversation on in one transaction with a row that takes the next turn's number: a question that is just
 * being stored then finds its number taken and has to be sent again. Turns that run are silenced in the same transaction.
 */
export async function intervene(
  people: DynamoTable,
  place: { readonly tenant: string; readonly id: string },
  intervention: Intervention,
): Promise<boolean> {
  const head = headKey(place.tenant, place.id);
  for (let tried = 1; tried <= mostTries; tried += 1) {
    const query = { pk: head.pk, order: 'backward', limit: looksAt, consistent: true } as const;
    const [first, ...rows] = await queryRows(people, query);
    if (first?.['sk'] !== head.sk || HeadRow.parse(first).state !== intervention.from) return false;
    const outcome = await transactRows(people, writesOf(place, rows, intervention));
    if (outcome.type === 'written') return true;
  }
  throw new ShopError('conflict', 'This conversation changes faster than it can be read: try again');
}

function writesOf(
  { tenant, id }: { readonly tenant: string; readonly id: string },
  rows: readonly StoredRow[],
  { from, to, at, text }: Intervention,
): readonly RowWrite[] {
  const number = 1 + Math.max(0, ...rows.flatMap(numberOf));
  const said = text === undefined ? {} : { text };
  const running = silencesBot(to) ? rows.filter(isRunning).flatMap(numberOf) : [];
  return [
    {
      type: 'put',
      row: { ...turnKey(tenant, id, number), number, to, at, ...said, expiresAt: expiryAt(at + retention) },
      condition: { when: 'attribute_not_exists(#pk)' },
    },
    {
      type: 'update',
      key: headKey(tenant, id),
      change: {
        update: 'SET #state = :to, #expiresAt = :expiresAt',
        when: '#state = :from',
        values: { from, to, expiresAt: expiryAt(at + headRetention) },
      },
    },
    ...running.map((turn) => ({
      type: 'update' as const,
      key: turnKey(tenant, id, turn),
      change: {
        update: 'SET #silenced = :silenced',
        when: 'attribute_exists(#question)',
        values: { silenced: true },
      },
    })),
  ];
}

function isRunning(row: StoredRow): boolean {
  return row['question'] !== undefined && row['answer'] === undefined;
}
