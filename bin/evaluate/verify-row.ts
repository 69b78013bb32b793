import * as z from 'zod';
import { PassageKind } from '#contract/knowledge.ts';

/** A sentence and the text it is said to rest on. */
export const VerifyRow = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  source: z.string(),
  sentence: z.string(),
  title: z.string().default(''),
  kind: PassageKind.default('policy').describe('Money and promises are not taken from a product’s text'),
  label: z
    .union([z.string(), z.boolean()])
    .transform(String)
    .optional()
    .describe('`true`, or what was done to the sentence; absent: it is true, and is changed here'),
});
export type VerifyRow = z.infer<typeof VerifyRow>;
