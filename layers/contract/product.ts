import * as z from 'zod';
import { MachineMark } from './machine-mark.ts';
import { Language } from './language.ts';
import { Money } from './money.ts';

export const ProductQuery = z.strictObject({
  language: Language.optional().describe('The language of texts; the shop’s first when absent or unknown'),
});

/** An amount in the shop's currency. */
const Amount = z.coerce.number().min(0).max(1e9);

export const ProductSort = z.enum(['relevance', 'price-asc', 'price-desc', 'name']);
export type ProductSort = z.infer<typeof ProductSort>;

export const ProductListQuery = z.strictObject({
  ...ProductQuery.shape,
  limit: z.coerce.number().int().min(1).max(100).default(24),
  cursor: z.string().max(400).optional().describe('From the page before'),
  q: z
    .string()
    .trim()
    .min(1, 'Send what to look for, or leave q out to list all')
    .max(200)
    .optional()
    .describe('What to look for, such as "waterproof jacket under 300 zł, size M"'),
  category: z.string().max(200).optional(),
  brand: z.string().max(200).optional(),
  minPrice: Amount.optional(),
  maxPrice: Amount.optional(),
  inStock: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .describe('`true` leaves out what is sold out'),
  filter: z
    .string()
    .max(1000)
    .optional()
    .describe(
      'Attributes that products must have: `name:value`, `name:one,other` or a range `name:1..2kg`, `name:..300`; a `;` between attributes, and a `\\` before a sign that is part of a name or value',
    ),
  sort: ProductSort.default('relevance').describe('What can be bought comes first in every order'),
});
export type ProductListQuery = z.infer<typeof ProductListQuery>;

/** A product as a shopper sees it. */
export const Product = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string().describe('Markdown: paragraphs, lists, bold and italics'),
  bullets: z.array(z.string()).optional(),
  brand: z.string(),
  category: z.string(),
  price: Money,
  stock: z.int().min(0),
  attributes: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  picture: z.string().optional(),
  url: z.string(),
  variants: z
    .array(
      z.strictObject({
        id: z.string(),
        options: z.record(z.string(), z.string()),
        price: Money,
        stock: z.int().min(0),
      }),
    )
    .optional()
    .describe('What can be chosen between; told of a product that is shown alone'),
  mark: MachineMark.omit({ cost: true })
    .optional()
    .describe('The text was written by a machine; absent where it was not'),
});
export type Product = z.infer<typeof Product>;

const FacetValues = z.array(z.strictObject({ value: z.string(), count: z.int().min(0) }));

/** What the products found can be narrowed down by. */
export const ProductFacets = z.strictObject({
  categories: FacetValues,
  brands: FacetValues,
  inStock: z.int().min(0),
  price: z.strictObject({ min: Money, max: Money }).optional(),
  attributes: z
    .array(z.strictObject({ name: z.string(), values: FacetValues }))
    .describe('Those that tell the products found apart, in the language asked for'),
});
export type ProductFacets = z.infer<typeof ProductFacets>;

/** Something a search took as a condition. `text` is how it was put, `without` the whole query but for it. */
const AskedCondition = z.strictObject({
  type: z.enum(['price', 'size', 'measure', 'attribute', 'brand']),
  text: z.string(),
  without: z.string(),
  name: z.string().optional().describe('Of the attribute'),
  isMet: z.boolean().describe('False when nothing was left with it, so that it was let go'),
});

/** How a search understood what was typed. */
export const SearchUnderstanding = z.strictObject({
  words: z.string().describe('What was looked for beside conditions'),
  minPrice: z.number().optional(),
  maxPrice: z.number().optional(),
  size: z.string().optional(),
  code: z.string().optional().describe('The SKU, bar code or id that was found as it stands'),
  category: z.string().optional().describe('A category that the words name'),
  sort: ProductSort.optional().describe(
    'The order that the words ask for, "cheapest": it holds where `sort` says nothing',
  ),
  conditions: z.array(AskedCondition),
  corrections: z
    .array(z.strictObject({ from: z.string(), to: z.string() }))
    .describe('Words that were taken for others'),
  unknown: z.array(z.string()).describe('Words that no product holds'),
});
export type SearchUnderstanding = z.infer<typeof SearchUnderstanding>;

export const ProductListReply = z.strictObject({
  products: z.array(Product),
  cursor: z.string().optional(),
  total: z.int().min(0).optional().describe('How many products fit in all'),
  facets: ProductFacets.optional(),
  understood: SearchUnderstanding.optional().describe('What a search took as words, and what as conditions'),
});
export type ProductListReply = z.infer<typeof ProductListReply>;
