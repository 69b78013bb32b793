import * as z from 'zod';
import { Language } from './language.ts';
import { Money } from './money.ts';

export const ProductQuery = z.strictObject({
  language: Language.optional().describe('The language of texts; the shop’s first when absent or unknown'),
});

export const ProductListQuery = z.strictObject({
  ...ProductQuery.shape,
  limit: z.coerce.number().int().min(1).max(100).default(24),
  cursor: z.string().max(400).optional().describe('From the page before'),
});

/** A product as a shopper sees it. */
export const Product = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  brand: z.string(),
  category: z.string(),
  price: Money,
  stock: z.int().min(0),
  attributes: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  picture: z.string().optional(),
  url: z.string(),
});
export type Product = z.infer<typeof Product>;

export const ProductListReply = z.strictObject({
  products: z.array(Product),
  cursor: z.string().optional(),
});
