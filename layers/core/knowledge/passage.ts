import * as z from 'zod';
import { PassageKind } from '#contract/knowledge.ts';
import { Language } from '#contract/language.ts';

/** A piece of the shop's knowledge that can be found, shown and quoted. */
export const Passage = z.strictObject({
  id: z.string(),
  sourceId: z.string(),
  kind: PassageKind,
  language: Language,
  title: z.string(),
  /** What may be quoted, word for word. */
  text: z.string(),
  /** Other ways to ask for it (FAQ). */
  questions: z.array(z.string()),
  category: z.string(),
  /** Set when `kind` is `product`: whose price and stock code fills in. */
  productId: z.string().optional(),
  url: z.string().optional(),
});
export type Passage = z.infer<typeof Passage>;
