import * as z from 'zod';
import { CatalogueText } from '#contract/catalogue-text.ts';
import { MachineMark } from '#contract/machine-mark.ts';
import { Language } from '#contract/language.ts';

const ProductText = z.strictObject({
  name: z.string().min(1),
  description: z.string().describe('Markdown where it was published from a draft'),
  bullets: z.array(z.string()).optional(),
  attributes: z.record(z.string(), z.string()).describe('Attribute name to value, as shoppers read them'),
});

const PublishedText = z.strictObject({
  version: z.int().min(1),
  /** Absent where no machine had a part in it. */
  mark: MachineMark.optional(),
  /** What it took the place of: a list that still says so has not changed its mind. */
  over: CatalogueText.nullable(),
});

const MinorPrice = z.strictObject({ minor: z.int().min(0), currency: z.string().regex(/^[A-Z]{3}$/) });

/** A product as the shop keeps it. Money is in minor units (grosz, cent). */
export const CatalogueProduct = z.strictObject({
  id: z.string().min(1).max(128),
  sku: z.string(),
  brand: z.string(),
  category: z.string(),
  categories: z.array(z.string()).optional().describe('Others it also belongs to'),
  price: MinorPrice,
  stock: z.int().min(0),
  status: z
    .enum(['active', 'draft', 'archived'])
    .optional()
    .describe('Only active ones are shown; active when absent'),
  markets: z
    .array(z.string().regex(/^[A-Z]{2}$/u))
    .optional()
    .describe('ISO 3166 countries it is sold in; everywhere when absent'),
  attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  picture: z.string().optional(),
  pictures: z.array(z.string()).optional().describe('Others, after the first'),
  variants: z
    .array(
      z.strictObject({
        id: z.string(),
        sku: z.string(),
        options: z.record(z.string(), z.string()),
        price: MinorPrice.optional(),
        stock: z.int().min(0),
      }),
    )
    .optional()
    .describe('What can be chosen between, such as sizes'),
  text: z.record(Language, ProductText),
  published: z
    .record(Language, PublishedText)
    .optional()
    .describe('What is known of the texts that were published from drafts'),
});
export type CatalogueProduct = z.infer<typeof CatalogueProduct>;
