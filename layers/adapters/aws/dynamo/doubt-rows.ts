import * as z from 'zod';
import { ConfidenceLevel, ConfidenceReason } from '#contract/chat.ts';
import { weekOf } from '#core/insights/iso-week.ts';
import type { Doubt } from '#core/ports.ts';
import { retention } from './conversation-rows.ts';
import { expiryAt } from './expiry.ts';
import { jsonText, wholeNumber } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';
import type { Row, StoredRow } from './row.ts';

/** The partition of a week. */
export function doubtsOf(tenant: string, week: string): string {
  return keyOf(tenant, 'doubts', week);
}

/**
 * The row of a doubtful turn. The time is that of the question: the turn's row has it from its beginning, so whoever
 * erases a turn knows where its doubt would lie.
 */
export function doubtKey(
  tenant: string,
  { askedAt, conversationId, number }: Pick<Doubt, 'askedAt' | 'conversationId' | 'number'>,
): RowKey {
  const sk = keyOf(String(askedAt).padStart(15, '0'), conversationId, String(number));
  return { pk: doubtsOf(tenant, weekOf(askedAt)), sk };
}

/** A doubt as it is stored: it expires with its turn. */
export function doubtRow(tenant: string, doubt: Doubt): Row {
  return {
    ...doubtKey(tenant, doubt),
    ...doubt,
    reasons: JSON.stringify(doubt.reasons),
    expiresAt: expiryAt(doubt.askedAt + retention),
  };
}

/** A doubt from its row. */
export function doubtIn(row: StoredRow): Doubt {
  return DoubtRow.parse(row);
}

const DoubtRow = z.object({
  conversationId: z.string(),
  number: wholeNumber,
  askedAt: wholeNumber,
  answeredAt: wholeNumber,
  category: z.string(),
  language: z.string(),
  confidence: ConfidenceLevel,
  reasons: jsonText(z.array(ConfidenceReason)),
  handedOver: z.boolean(),
  rating: z.enum(['up', 'down']).optional(),
}) satisfies z.ZodType<Doubt>;
