import * as z from 'zod';
import { Language } from './language.ts';
import { MachineMark } from './machine-mark.ts';
import { Problem } from './problem.ts';

/** Where a text will be read. */
export const DescriptionChannel = z.enum(['shop', 'marketplace', 'social', 'email']);
export type DescriptionChannel = z.infer<typeof DescriptionChannel>;

export const DescriptionLength = z.enum(['short', 'medium', 'long']);
export type DescriptionLength = z.infer<typeof DescriptionLength>;

/** What a merchant wants written. */
export const DescriptionRequest = z.strictObject({
  languages: z
    .array(Language)
    .min(1)
    .max(8)
    .refine((languages) => new Set(languages).size === languages.length, 'Name each language once'),
  channel: DescriptionChannel.default('shop'),
  length: DescriptionLength.default('medium'),
  voice: z.string().min(1).max(64).optional().describe('A brand voice; the shop’s own when absent'),
  keywords: z.array(z.string().trim().min(1).max(80)).max(10).default([]),
  tone: z.string().trim().min(1).max(100).optional().describe('In place of the voice’s'),
  instructions: z
    .string()
    .trim()
    .min(1)
    .max(1000)
    .optional()
    .describe('How to write; never a source of facts'),
});
export type DescriptionRequest = z.infer<typeof DescriptionRequest>;

/** What is written in one language. `description` is markdown: paragraphs, lists, bold and italics. */
export const DescriptionCopy = z.strictObject({
  title: z.string(),
  description: z.string(),
  bullets: z.array(z.string()),
  metaTitle: z.string(),
  metaDescription: z.string(),
  keywordsUsed: z.array(z.string()),
  altText: z.string().describe('What the picture shows'),
});
export type DescriptionCopy = z.infer<typeof DescriptionCopy>;

export const CopyField = z.enum([
  'title',
  'description',
  'bullets',
  'metaTitle',
  'metaDescription',
  'altText',
]);
export type CopyField = z.infer<typeof CopyField>;

export const ClaimType = z.enum([
  'number',
  'material',
  'size',
  'certificate',
  'origin',
  'superlative',
  'compatibility',
  'health',
  'environment',
  'feature',
]);
export type ClaimType = z.infer<typeof ClaimType>;

/** Something a text says of a product, and the attribute that shows it to be true. */
export const Claim = z.strictObject({
  type: ClaimType,
  text: z.string().describe('The words of the claim, as they stand in the sentence'),
  sentence: z.string(),
  supported: z.boolean(),
  attribute: z.string().optional().describe('What supports it; absent where nothing does'),
});
export type Claim = z.infer<typeof Claim>;

/** A rule of the shop or the law, and whether a text keeps it. */
export const PolicyFinding = z.strictObject({
  rule: z.string(),
  passed: z.boolean(),
  sentence: z.string().optional().describe('The evidence; absent where the rule is kept'),
  reason: z.string(),
});
export type PolicyFinding = z.infer<typeof PolicyFinding>;

/** A sentence that was written but may not be read. */
export const RemovedSentence = z.strictObject({
  field: CopyField,
  sentence: z.string(),
  because: z.enum(['unsupported-claim', 'policy', 'forbidden-word', 'fault', 'language', 'length']),
  detail: z.string().describe('The claim, the rule, the word or the fault'),
});
export type RemovedSentence = z.infer<typeof RemovedSentence>;

/** What a merchant would have to tell for a better text. */
export const MissingFact = z.strictObject({ attribute: z.string(), question: z.string() });
export type MissingFact = z.infer<typeof MissingFact>;

/** How a text will do in a search engine. */
export const SearchReport = z.strictObject({
  score: z.int().min(0).max(100),
  reasons: z.array(z.strictObject({ code: z.string(), points: z.int(), text: z.string() })),
  lengths: z.record(CopyField, z.int().min(0)).describe('Characters'),
  keywords: z.array(z.strictObject({ keyword: z.string(), fields: z.array(CopyField) })),
  duplicateTitles: z.array(z.string()).describe('Products with the same title'),
  nearDuplicates: z
    .array(z.strictObject({ productId: z.string(), similarity: z.number().min(0).max(1) }))
    .describe('Products whose text is at least 0.8 the same'),
  preview: z.strictObject({ title: z.string(), url: z.string(), description: z.string() }),
});
export type SearchReport = z.infer<typeof SearchReport>;

/** A text in one language with all that was found out about it. */
export const WrittenText = z.strictObject({
  copy: DescriptionCopy,
  claims: z.array(Claim),
  policies: z.array(PolicyFinding),
  removed: z.array(RemovedSentence),
  questions: z.array(MissingFact),
  search: SearchReport,
  writer: z
    .string()
    .optional()
    .describe('The model whose text it is; `offline/template-writer` where no model’s text could stand'),
});
export type WrittenText = z.infer<typeof WrittenText>;

/** What was written for a product, before anybody has kept it. */
export const WrittenDescription = z.strictObject({
  productId: z.string(),
  request: DescriptionRequest,
  inputHash: z.string().describe('Of all that the text depends on: equal inputs need no second text'),
  texts: z.record(Language, WrittenText),
  mark: MachineMark,
});
export type WrittenDescription = z.infer<typeof WrittenDescription>;

/** What was written, and the version that it is kept as. */
export const WritingReply = z.strictObject({
  description: WrittenDescription,
  version: z.int().min(1).describe('The draft that waits to be reviewed'),
});
export type WritingReply = z.infer<typeof WritingReply>;

/** What travels while a description is written, in this order; `error` may end it early. */
export const DescriptionEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('writing-start'),
    productId: z.string(),
    languages: z.array(Language),
  }),
  z.strictObject({ type: z.literal('text-written'), language: Language, text: WrittenText }),
  z.strictObject({ type: z.literal('writing-end'), ...WritingReply.shape }),
  z.strictObject({ type: z.literal('error'), problem: Problem.omit({ requestId: true }) }),
]);
export type DescriptionEvent = z.infer<typeof DescriptionEvent>;
