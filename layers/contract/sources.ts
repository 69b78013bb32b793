import * as z from 'zod';
import { Language } from './language.ts';

const place = {
  line: z.int().min(1).optional(),
  page: z.int().min(1).optional(),
};

/** Something of a source that could not be read; the rest of it is taken in. */
export const SourceFault = z.strictObject({
  reason: z.string().describe('What is wrong and what to do'),
  ...place,
});
export type SourceFault = z.infer<typeof SourceFault>;

/** Why somebody should look at a source: it holds what is not meant for a reader. */
export const WarningType = z.enum([
  'instructions',
  'hidden-instructions',
  'hidden-text',
  'invisible-characters',
  'forged-markup',
]);
export type WarningType = z.infer<typeof WarningType>;

/** Something that was kept out of the assistant's knowledge. */
export const SourceWarning = z.strictObject({
  type: WarningType,
  excerpt: z.string().describe('How it begins; show it as plain text'),
  ...place,
});
export type SourceWarning = z.infer<typeof SourceWarning>;

/** Failed: some of it could not be read. Flagged: some of it was kept out. Either way the rest can be found. */
export const SourceStatus = z.enum(['ready', 'flagged', 'failed']);
export type SourceStatus = z.infer<typeof SourceStatus>;

/** A file, an upload or a web page that the shop's knowledge comes from. */
export const Source = z.strictObject({
  sourceId: z.string(),
  collection: z.string().describe('Where it came from: a folder, `uploads`, `web`'),
  name: z.string(),
  url: z.string().optional().describe('Set when it is a web page'),
  status: SourceStatus,
  documents: z.int().min(0),
  passages: z.int().min(0),
  warnings: z.array(SourceWarning),
  faults: z.array(SourceFault),
  updatedAt: z.iso.datetime(),
});
export type Source = z.infer<typeof Source>;

export const SourceListQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(400).optional().describe('From the page before'),
});

export const SourceListReply = z.strictObject({
  sources: z.array(Source),
  cursor: z.string().optional(),
});
export type SourceListReply = z.infer<typeof SourceListReply>;

const text = z.strictObject({ type: z.literal('text'), text: z.string().min(1, 'Send some text') });
const file = z.strictObject({
  type: z.literal('file'),
  base64: z.base64().min(1, 'Send the bytes of the file'),
});
const named = {
  name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .describe('A file name; its ending tells the format: md, html, txt, csv, json, jsonl, pdf, docx'),
  language: Language.optional().describe('Absent: told from the name or the text'),
};

/** What a new source holds, or where it is. */
export const NewSource = z.discriminatedUnion('type', [
  text.extend(named),
  file.extend(named),
  z.strictObject({ type: z.literal('url'), url: z.string().min(1).max(2000), language: Language.optional() }),
]);
export type NewSource = z.infer<typeof NewSource>;

/** What a source holds from now on; `fetch` reads a web page again. */
export const SourceContent = z.discriminatedUnion('type', [
  text,
  file,
  z.strictObject({ type: z.literal('fetch') }),
]);
export type SourceContent = z.infer<typeof SourceContent>;
