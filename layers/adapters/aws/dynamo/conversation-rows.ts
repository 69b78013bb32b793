import * as z from 'zod';
import { Answer } from '#contract/chat.ts';
import { ConversationState, Mood } from '#contract/conversation.ts';
import type { Conversation, NumberedIntervention, Turn } from '#core/ports.ts';
import { expiring } from './expiry.ts';
import { jsonText, wholeNumber } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';
import type { StoredRow } from './row.ts';
import { eventsIn } from './turn-events.ts';

const day = 24 * 60 * 60_000;

/** How long a turn is kept, ms. */
export const retention = 30 * day;

/** A conversation's own row is kept a day longer, so that only turns after its first day must prolong it. */
export const headRetention = retention + day;

/** The row of the conversation itself: it sorts behind its turns, so a backward query meets it first. */
export function headKey(tenant: string, conversationId: string): RowKey {
  return { pk: keyOf(tenant, 'conversation', conversationId), sk: '~conversation' };
}

/** The row of one turn. */
export function turnKey(tenant: string, conversationId: string, number: number): RowKey {
  const sk = `turn#${String(number).padStart(8, '0')}`;
  return { pk: keyOf(tenant, 'conversation', conversationId), sk };
}

/** The row of the conversation itself, as stored. */
export const HeadRow = z.object({
  ...expiring,
  owner: z.string(),
  state: ConversationState,
  language: z.string(),
  startedAt: wholeNumber,
}) satisfies z.ZodType<Omit<Conversation, 'id'>>;

/** The row of a turn, as stored. `begunIn`: the conversation's state when the question came. */
const TurnRow = z.object({
  ...expiring,
  number: wholeNumber,
  question: z.string(),
  language: z.string(),
  mood: jsonText(Mood).optional(),
  askedAt: wholeNumber,
  leaseUntil: wholeNumber,
  begunIn: ConversationState,
  answer: jsonText(Answer).optional(),
  answeredAt: wholeNumber.optional(),
  rating: z.enum(['up', 'down']).optional(),
  hasConsent: z.boolean().optional(),
}) satisfies z.ZodType<Omit<Turn, 'events'>>;

/** The row of what a person did: it takes a turn's number, so that no question is stored that has not seen it. */
const InterventionRow = z.object({
  ...expiring,
  number: wholeNumber,
  to: ConversationState,
  at: wholeNumber,
  text: z.string().optional(),
}) satisfies z.ZodType<NumberedIntervention>;

/** An intervention from its row. */
export function interventionOf(row: StoredRow): NumberedIntervention {
  const { expiresAt: _, ...intervention } = InterventionRow.parse(row);
  return intervention;
}

/** When a row’s question came; nothing for a row that is no turn. */
export function askedAtOf(row: StoredRow): readonly number[] {
  const asked = Asked.safeParse(row);
  return asked.success ? [asked.data.askedAt] : [];
}

const Asked = z.object({ askedAt: wholeNumber });

/** A turn from its row. */
export function turnOf(row: StoredRow): Turn {
  const { begunIn: _, expiresAt: __, ...turn } = TurnRow.parse(row);
  return { ...turn, events: eventsIn(row) };
}
