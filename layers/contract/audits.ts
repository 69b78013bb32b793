import * as z from 'zod';
import { ConfidenceLevel, ConfidenceReason } from './chat.ts';

/** An ISO week of UTC, Monday to Sunday. */
export const Week = z
  .string()
  .regex(/^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/u, 'Write the week as year and number, such as 2026-W47');

const count = z.int().min(0);
const counts = z
  .array(z.strictObject({ name: z.string(), answers: count }))
  .describe('The most frequent first');

/** How many answers of a week were doubtful. One answer may have several reasons. */
export const AuditReport = z.strictObject({
  week: Week,
  answers: count.describe('Of low confidence, handed over for want of knowledge, or rated down'),
  handedOver: count,
  ratedDown: count,
  byCategory: counts,
  byLanguage: counts,
  byReason: counts,
});
export type AuditReport = z.infer<typeof AuditReport>;

/** An answer that somebody should look at; what was asked and said stands in its conversation. */
export const DoubtfulAnswer = z.strictObject({
  conversationId: z.string(),
  messageId: z.string(),
  number: z.int().min(1).describe('The place of the turn in its conversation'),
  answeredAt: z.iso.datetime(),
  category: z.string(),
  language: z.string(),
  confidence: ConfidenceLevel,
  reasons: z.array(ConfidenceReason),
  rating: z.enum(['up', 'down']).optional(),
  handedOver: z.boolean(),
});
export type DoubtfulAnswer = z.infer<typeof DoubtfulAnswer>;

export const AuditQuery = z.strictObject({
  week: Week.optional().describe('Absent: the last week that is over'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(400).optional().describe('From the page before'),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

export const AuditReply = z.strictObject({
  week: Week,
  report: AuditReport.optional().describe('Absent until the week is over and was summed up'),
  answers: z
    .array(DoubtfulAnswer)
    .describe('Oldest first; kept for 30 days, or until its conversation is erased'),
  cursor: z.string().optional().describe('Where the next page begins; absent on the last'),
});
export type AuditReply = z.infer<typeof AuditReply>;

/** The row of audits, to be spread into `routes`. */
export const auditRoutes = {
  'GET /v1/audits': {
    does: 'Shows the doubtful answers of a week, of shoppers who agreed to that, and their sum',
    lambda: 'conversations',
    access: 'agent',
    query: AuditQuery,
    reply: AuditReply,
  },
} as const;
