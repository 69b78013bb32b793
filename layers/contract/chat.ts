import * as z from 'zod';
import { PassageKind } from './knowledge.ts';
import { Language } from './language.ts';
import { Cost } from './money.ts';
import { Problem } from './problem.ts';

/** A shopper's question. */
export const ChatRequest = z.strictObject({
  conversationId: z.string().min(1).max(64).optional().describe('Absent: a new conversation begins'),
  message: z
    .string()
    .min(1, 'Write a message')
    .max(4000, 'Shorten the message to 4,000 characters')
    .refine((text) => text.trim() !== '', 'Write a message'),
  language: Language.optional().describe(
    'The language of the page, used when the message is too short to tell',
  ),
  consent: z
    .boolean()
    .optional()
    .describe(
      'Whether the shopper agreed that the shop looks at answers to do better; otherwise the turn is in no audit',
    ),
});
export type ChatRequest = z.infer<typeof ChatRequest>;

/** A source word for word: `quote` stands exactly so in the passage. */
export const Citation = z.strictObject({
  n: z.int().min(1).describe('The number in the answer’s text, as in [1]'),
  sourceId: z.string(),
  title: z.string(),
  url: z.string().optional(),
  quote: z.string(),
});
export type Citation = z.infer<typeof Citation>;

export const ConfidenceLevel = z.enum(['high', 'medium', 'low']);

/** Why Aisle is sure or not; the page puts these into words. */
export const ConfidenceReason = z.enum([
  'quoted-from-sources',
  'sources-fit-well',
  'sources-fit-partly',
  'nothing-fits',
  'sentences-dropped',
  'uncited-sentences',
  'answered-offline',
  'searched-offline',
]);
export type ConfidenceReason = z.infer<typeof ConfidenceReason>;

export const Confidence = z.strictObject({
  level: ConfidenceLevel,
  score: z.number().min(0).max(1),
  reasons: z.array(ConfidenceReason),
});
export type Confidence = z.infer<typeof Confidence>;

/** Tokens by kind. Input excludes what was read from or written to a prompt cache; output includes reasoning. */
export const Usage = z.strictObject({
  input: z.int().min(0),
  cacheRead: z.int().min(0),
  cacheWrite5m: z.int().min(0),
  cacheWrite1h: z.int().min(0),
  output: z.int().min(0),
  reasoning: z.int().min(0).describe('The part of output spent on reasoning'),
});
export type Usage = z.infer<typeof Usage>;

/** How the answer ended. `interrupted`: the model stopped before its end, what is shown is incomplete. */
export const Finish = z.enum(['complete', 'length', 'interrupted', 'refused', 'no-answer', 'handed-over']);
export type Finish = z.infer<typeof Finish>;

/**
 * Why a person is needed: the shopper asked for one, Aisle did not know, the shopper is upset, the topic is one that
 * Aisle may not speak about, or answers keep breaking off.
 */
export const HandoverReason = z.enum(['asked', 'unsure', 'upset', 'forbidden', 'failing']);
export type HandoverReason = z.infer<typeof HandoverReason>;

/** One finished turn: the whole JSON reply, the last event of the stream. */
export const Answer = z.strictObject({
  conversationId: z.string(),
  messageId: z.string(),
  answer: z.string().describe('Markdown of a small allow-list, with [n] where source n is cited'),
  citations: z.array(Citation),
  confidence: Confidence,
  category: z.string(),
  language: Language,
  requiresHuman: z.boolean(),
  handover: HandoverReason.optional().describe('Why a person is needed; set with requiresHuman'),
  finish: Finish,
  usage: Usage,
  cost: Cost,
  model: z.string(),
  modelPlan: z.string().optional().describe('The chain of models the answer was asked of'),
  rule: z.string().optional().describe('The rule that chose the plan'),
  latencyMs: z.int().min(0),
});
export type Answer = z.infer<typeof Answer>;

const SourceFound = z.strictObject({
  n: z.int().min(1),
  sourceId: z.string(),
  kind: PassageKind,
  title: z.string(),
  url: z.string().optional(),
});

/** What travels while a turn is answered, in this order; `error` may end it early. */
export const ChatEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('answer-start'),
    conversationId: z.string(),
    messageId: z.string(),
    notice: z.string().describe('Tells the shopper that an AI answers'),
  }),
  z.strictObject({ type: z.literal('sources-found'), sources: z.array(SourceFound) }),
  z.strictObject({ type: z.literal('text-delta'), text: z.string() }),
  z.strictObject({
    type: z.literal('answer-restarted'),
    detail: z.string().describe('Drop what was shown of this answer: another one follows'),
  }),
  z.strictObject({ type: z.literal('handed-over'), reason: HandoverReason }),
  z.strictObject({ type: z.literal('answer-end'), ...Answer.shape }),
  z.strictObject({ type: z.literal('error'), problem: Problem.omit({ requestId: true }) }),
]);
export type ChatEvent = z.infer<typeof ChatEvent>;
