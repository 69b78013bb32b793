import { randomUUID } from 'node:crypto';
import { ShopError } from '#core/errors.ts';
import type { BegunTurn, Conversation, Turn, TurnRequest } from '#core/ports.ts';
import { headKey, headRetention, retention, turnKey } from './conversation-rows.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { expiryAt } from './expiry.ts';
import { findRequest, requestKey, requestRetention } from './find-request.ts';
import { putRow } from './put-row.ts';
import type { Row } from './row.ts';
import { type RowWrite, transactRows } from './transact-rows.ts';

const absent = { when: 'attribute_not_exists(#pk)' };

interface Beginning {
  readonly tenant: string;
  readonly conversation: Conversation;
  readonly turn: Turn;
  readonly request: TurnRequest | undefined;
}

/**
 * Stores a question under a number nobody has taken: with one put, but in a transaction with the request that begins
 * it (so that a repeated one begins nothing) and with the conversation's own row when that is to be made (first turn)
 * or to be kept longer (from its second day on).
 */
export async function beginTurn(people: DynamoTable, beginning: Beginning): Promise<BegunTurn> {
  const { tenant, conversation, turn, request } = beginning;
  const row = { ...turnRow(tenant, conversation, turn), begunBy: randomUUID() };
  const others = [...requestWrite(beginning), ...headWrite(tenant, conversation, turn)];
  const outcome =
    others.length === 0
      ? await putRow(people, row, absent)
      : await transactRows(people, [...others, { type: 'put', row, condition: absent }]);
  if (outcome.type === 'written' || outcome.row?.['begunBy'] === row.begunBy) return { type: 'begun' };
  const known = request && (await findRequest(people, { tenant, key: request.key, now: turn.askedAt }));
  if (known !== undefined) return { type: 'known', request: known };
  throw new ShopError(
    'conflict',
    'Another message of this conversation came first: read it and send yours again',
  );
}

function requestWrite({ tenant, conversation, turn, request }: Beginning): readonly RowWrite[] {
  if (request === undefined) return [];
  const { key, fingerprint } = request;
  const place = { conversationId: conversation.id, number: turn.number };
  const expiresAt = expiryAt(turn.askedAt + requestRetention);
  return [
    { type: 'put', row: { ...requestKey(tenant, key), ...place, fingerprint, expiresAt }, condition: absent },
  ];
}

function headWrite(tenant: string, conversation: Conversation, turn: Turn): readonly RowWrite[] {
  const { id, owner, state, language, startedAt } = conversation;
  const key = headKey(tenant, id);
  const expiresAt = expiryAt(turn.askedAt + headRetention);
  if (turn.number === 1) {
    return [
      { type: 'put', row: { ...key, owner, state, language, startedAt, expiresAt }, condition: absent },
    ];
  }
  if (turn.askedAt + retention <= startedAt + headRetention) return [];
  const change = {
    update: 'SET #expiresAt = :expiresAt',
    when: 'attribute_exists(#pk)',
    values: { expiresAt },
  };
  return [{ type: 'update', key, change }];
}

function turnRow(tenant: string, conversation: Conversation, turn: Turn): Row {
  const { number, question, language, mood, askedAt, leaseUntil, hasConsent } = turn;
  return {
    ...turnKey(tenant, conversation.id, number),
    number,
    question,
    language,
    hasConsent,
    ...(mood && { mood: JSON.stringify(mood) }),
    askedAt,
    leaseUntil,
    begunIn: conversation.state,
    expiresAt: expiryAt(askedAt + retention),
  };
}
