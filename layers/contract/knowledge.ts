import * as z from 'zod';
import { Language } from './language.ts';

/** What a passage was cut from. */
export const PassageKind = z.enum(['faq', 'policy', 'product', 'dialogue']);
export type PassageKind = z.infer<typeof PassageKind>;

export const KnowledgeSearchQuery = z.strictObject({
  q: z.string().trim().min(1).max(400).describe('What to look for'),
  language: Language.optional().describe('Prefer passages in this language'),
  kind: PassageKind.optional(),
  limit: z.coerce.number().int().min(1).max(20).default(5),
});

/** One passage found, best first. */
export const FoundPassage = z.strictObject({
  id: z.string(),
  sourceId: z.string(),
  kind: PassageKind,
  language: Language,
  title: z.string(),
  text: z.string(),
  url: z.string().optional(),
  score: z.number().min(0).max(1).describe('How well it fits the query'),
});
export type FoundPassage = z.infer<typeof FoundPassage>;

export const KnowledgeSearchReply = z.strictObject({ passages: z.array(FoundPassage) });
