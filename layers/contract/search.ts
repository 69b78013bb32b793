import * as z from 'zod';
import { Language } from './language.ts';
import { Product } from './product.ts';
import { RuleEffect, RuleSet } from './recommendations.ts';

/** Words and phrases that mean the same to shoppers, in any language. */
export const SearchSynonyms = z.strictObject({
  version: z.string().max(100),
  about: z.string().max(500).optional(),
  same: z
    .array(z.array(z.string().min(1).max(60)).min(2).max(30))
    .max(2000)
    .describe('Lists of words and phrases, each of which says the same in as many ways'),
});
export type SearchSynonyms = z.infer<typeof SearchSynonyms>;

export const SearchPreviewRequest = z.strictObject({
  ...RuleSet.shape,
  q: z.string().trim().min(1).max(200),
  limit: z.int().min(1).max(24).default(8),
  language: Language.optional(),
  at: z.iso.datetime().optional().describe('The moment to look at, now when absent'),
});
export type SearchPreviewRequest = z.infer<typeof SearchPreviewRequest>;

export const SearchPreviewReply = z.strictObject({
  before: z.array(Product),
  after: z.array(Product),
  why: z.array(RuleEffect).describe('What each rule did to the products of either list'),
});
export type SearchPreviewReply = z.infer<typeof SearchPreviewReply>;

/** The rows of product search for merchants, to be spread into `routes`. */
export const searchRoutes = {
  'GET /v1/search/synonyms': {
    does: 'Reads what the shop says means the same, beside what search knows of itself',
    lambda: 'products',
    access: 'merchant',
    reply: SearchSynonyms,
  },
  'PUT /v1/search/synonyms': {
    does: 'Replaces what the shop says means the same; it holds within ten seconds',
    lambda: 'products',
    access: 'merchant',
    body: SearchSynonyms,
    reply: SearchSynonyms,
  },
  'POST /v1/search/preview': {
    does: 'Shows what a search finds before and after rules that are not saved yet, and what each did',
    lambda: 'products',
    access: 'merchant',
    body: SearchPreviewRequest,
    reply: SearchPreviewReply,
  },
} as const;
