import * as z from 'zod';
import { CopyField, DescriptionRequest, WrittenText } from './descriptions.ts';
import { MachineMark } from './machine-mark.ts';
import { CatalogueText } from './catalogue-text.ts';
import { Language } from './language.ts';

/** What has become of a version. `replaced`: another one took its place, as the draft or as what shoppers read. */
export const DescriptionState = z.enum(['draft', 'published', 'replaced', 'rejected']);
export type DescriptionState = z.infer<typeof DescriptionState>;

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

/** Names the state of all of a product's versions: a change is made for what was read, or not at all. */
const etag = z.string().describe('Send it as If-Match');

export const DescriptionReply = z.strictObject({ ...DescriptionVersion.shape, etag });
export type DescriptionReply = z.infer<typeof DescriptionReply>;

const page = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(800).optional().describe('From the page before'),
};

export const DescriptionListQuery = z.strictObject(page);
export type DescriptionListQuery = z.infer<typeof DescriptionListQuery>;

export const DescriptionListReply = z.strictObject({
  descriptions: z.array(DescriptionVersion),
  current: z.record(Language, CatalogueText).describe('What shoppers read at this moment'),
  etag,
  cursor: z.string().optional(),
});
export type DescriptionListReply = z.infer<typeof DescriptionListReply>;

export const DescriptionDraftsReply = z.strictObject({
  drafts: z.array(DescriptionDraft),
  cursor: z.string().optional(),
});
export type DescriptionDraftsReply = z.infer<typeof DescriptionDraftsReply>;

const line = z.string().trim().min(1).max(1000);

/** A text as a person wrote it. */
export const CopyEdit = z.strictObject({
  title: line.optional(),
  description: z.string().trim().min(1).max(20_000).optional(),
  bullets: z.array(line).max(20).optional(),
  metaTitle: line.optional(),
  metaDescription: line.optional(),
  altText: line.optional(),
});
export type CopyEdit = z.infer<typeof CopyEdit>;

/** What a reviewer makes of a version: a new draft. */
export const DescriptionEdit = z
  .strictObject({
    accept: z
      .record(Language, z.array(CopyField))
      .optional()
      .describe(
        'The fields to take of each language; the others stay as they are published. All when absent',
      ),
    edits: z.record(Language, CopyEdit).optional().describe('In place of what the version says'),
  })
  .refine(({ accept, edits }) => accept !== undefined || edits !== undefined, 'Say what to accept or edit');
export type DescriptionEdit = z.infer<typeof DescriptionEdit>;

export const PublishRequest = z.strictObject({
  over: z
    .record(Language, CatalogueText.nullable())
    .optional()
    .describe('What the catalogue says now, where it has changed since the version was written'),
});
export type PublishRequest = z.infer<typeof PublishRequest>;

export const RejectRequest = z.strictObject({
  reason: z.string().trim().min(1).max(500).describe('It becomes an example of what the voice does not say'),
});
export type RejectRequest = z.infer<typeof RejectRequest>;

const Side = z.union([
  z.coerce.number().int().min(1).max(999_999_999),
  z.literal('current').describe('What shoppers read at this moment'),
]);

export const DiffQuery = z.strictObject({ from: Side.default('current'), to: Side });
export type DiffQuery = z.infer<typeof DiffQuery>;

/** Words that stayed, came or went, in order. */
export const WordChange = z.strictObject({ type: z.enum(['same', 'added', 'removed']), text: z.string() });
export type WordChange = z.infer<typeof WordChange>;

export const DiffReply = z.strictObject({
  languages: z.record(Language, z.partialRecord(CopyField, z.array(WordChange))),
});
export type DiffReply = z.infer<typeof DiffReply>;

/** The review queue as a spreadsheet: a row for each draft and language. */
export const DraftSheetReply = z.strictObject({
  csv: z.string().describe('UTF-8 with a byte order mark'),
  cursor: z.string().optional().describe('There are more drafts: ask for the next sheet with it'),
});
export type DraftSheetReply = z.infer<typeof DraftSheetReply>;

export const DraftSheet = z.strictObject({
  csv: z.string().min(1).max(3_000_000),
  dryRun: z.boolean().default(true).describe('Only says what would be done and what is wrong'),
});
export type DraftSheet = z.infer<typeof DraftSheet>;

/** What became of the rows of a draft, or would. `left`: there was no time, send the sheet again. */
export const SheetOutcome = z.strictObject({
  row: z.int().min(1).describe('The first of the draft, the line of headings is row 1'),
  productId: z.string(),
  outcome: z.enum(['published', 'rejected', 'edited', 'unchanged', 'problem', 'left']),
  problem: z.string().optional(),
});
export type SheetOutcome = z.infer<typeof SheetOutcome>;

export const DraftSheetResult = z.strictObject({ dryRun: z.boolean(), outcomes: z.array(SheetOutcome) });
export type DraftSheetResult = z.infer<typeof DraftSheetResult>;
