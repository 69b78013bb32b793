import * as z from 'zod';
import { Language } from '#contract/language.ts';
import { ClaimType } from '#contract/descriptions.ts';

const Value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** A sentence about a product, and what somebody says it claims. */
export const ClaimsRow = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  product: z.looseObject({
    name: z.string().min(1).default('Product'),
    brand: z.string().default(''),
    category: z.string().default(''),
    attributes: z.record(z.string(), Value),
  }),
  language: Language.default('en'),
  sentence: z.string(),
  claims: z.array(z.looseObject({ type: ClaimType, text: z.string(), supported: z.boolean() })),
});
export type ClaimsRow = z.infer<typeof ClaimsRow>;
