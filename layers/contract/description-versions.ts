import * as z from 'zod';
import { DescriptionRequest, MachineMark, WrittenText } from './descriptions.ts';
import { Language } from './language.ts';

/** What has become of a version. `replaced`: another one took its place, as the draft or as what shoppers read. */
export const DescriptionState = z.enum(['draft', 'published', 'replaced', 'rejected']);
export type DescriptionState = z.infer<typeof DescriptionState>;

/** A text of a product as the catalogue has it: what a publication puts in its place. */
export const CatalogueText = z.strictObject({
  name: z.string(),
  description: z.string(),
  bullets: z.array(z.string()),
});
export type CatalogueText = z.infer<typeof CatalogueText>;

/** Somebody did something. */
const Deed = z.strictObject({ by: z.string(), at: z.iso.datetime() });

/** One version of what is said of a product. Its texts never change; its state does. */
export const DescriptionVersion = z.strictObject({
  productId: z.string(),
  version: z.int().min(1).describe('Counted per product'),
  state: DescriptionState,
  origin: z
    .enum(['written', 'edited', 'shop'])
    .describe('By a model, by a person, or found in the catalogue when something else was published'),
  basedOn: z.int().min(1).optional().describe('The version that was edited'),
  texts: z.record(Language, WrittenText),
  over: z
    .record(Language, CatalogueText.nullable())
    .describe('What the catalogue said when this was written: it is published over nothing else'),
  request: DescriptionRequest.optional(),
  inputHash: z.string().optional(),
  mark: MachineMark.optional().describe('Absent where no machine had a part in it'),
  jobId: z.string().optional(),
  written: Deed,
  reviewed: z
    .strictObject({ ...Deed.shape, reason: z.string().optional() })
    .optional()
    .describe('Who published or rejected it last'),
});
export type DescriptionVersion = z.infer<typeof DescriptionVersion>;

/** What waits for somebody to look at it. */
export const DescriptionDraft = z.strictObject({
  productId: z.string(),
  version: z.int().min(1),
  titles: z.record(Language, z.string()),
  jobId: z.string().optional(),
  written: Deed,
  removed: z.int().min(0).describe('Sentences that may not be said'),
  failed: z.int().min(0).describe('Policies that are not kept'),
  questions: z.int().min(0),
  score: z.int().min(0).max(100).describe('The lowest of its languages'),
});
export type DescriptionDraft = z.infer<typeof DescriptionDraft>;
