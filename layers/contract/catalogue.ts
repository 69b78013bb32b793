import * as z from 'zod';
import { Language } from './language.ts';

/** An amount in the smallest unit of its currency: 89900 PLN are 899.00 zł. */
const MinorPrice = z.strictObject({
  minor: z.int().min(0).max(1e12),
  currency: z.string().regex(/^[A-Z]{3}$/u, 'Send an ISO 4217 currency such as "PLN"'),
});
const Stock = z.int().min(0).max(1e9);
const Status = z.enum(['active', 'draft', 'archived']);
const Id = z.string().min(1).max(128);
const text = z.string().max(20_000);
const Attribute = z.union([
  z.string().max(2000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(500)).max(100),
]);

/** A product as the shop keeps it, but for its id. Money is in minor units. */
export const ProductInput = z.strictObject({
  sku: z.string().max(200),
  brand: z.string().max(200),
  category: z.string().max(200),
  price: MinorPrice,
  stock: Stock,
  status: Status.optional().describe('Only active ones are shown; active when absent'),
  markets: z
    .array(z.string().regex(/^[A-Z]{2}$/u))
    .max(250)
    .optional()
    .describe('ISO 3166 countries it is sold in; everywhere when absent'),
  attributes: z.record(z.string().max(200), Attribute),
  picture: z.string().max(2000).optional(),
  variants: z
    .array(
      z.strictObject({
        id: Id,
        sku: z.string().max(200),
        options: z.record(z.string().max(200), z.string().max(500)).describe('Such as size: M'),
        price: MinorPrice.optional().describe('The product’s when absent'),
        stock: Stock,
      }),
    )
    .max(200)
    .optional()
    .describe('What can be chosen between'),
  text: z
    .record(
      Language,
      z.strictObject({
        name: z.string().trim().min(1).max(500),
        description: text,
        bullets: z.array(z.string().max(1000)).max(20).optional(),
        attributes: z.record(z.string().max(200), z.string().max(2000)),
      }),
    )
    .refine((texts) => Object.keys(texts).length > 0, 'Give the product a name in a language'),
});
export type ProductInput = z.infer<typeof ProductInput>;

/** A product as merchants see it. */
export const StoredProduct = z.strictObject({ id: Id, ...ProductInput.shape });
export type StoredProduct = z.infer<typeof StoredProduct>;

const change = {
  price: MinorPrice.optional(),
  stock: Stock.optional(),
  status: Status.optional(),
};

export const ProductChange = z.strictObject(change);
export type ProductChange = z.infer<typeof ProductChange>;

export const ProductChanges = z.strictObject({
  changes: z
    .array(z.strictObject({ id: Id, ...change }))
    .min(1)
    .max(500),
});
export type ProductChanges = z.infer<typeof ProductChanges>;

export const ProductChangesReply = z.strictObject({
  changed: z.int().min(0),
  unknown: z.array(z.string()).describe('Ids of no product in the catalogue'),
});
export type ProductChangesReply = z.infer<typeof ProductChangesReply>;

/** The rows of the catalogue for merchants, to be spread into `routes`. */
export const catalogueRoutes = {
  'GET /v1/catalogue/{productId}': {
    does: 'Shows a product with all the shop keeps of it',
    lambda: 'sources',
    access: 'merchant',
    reply: StoredProduct,
  },
  'PUT /v1/catalogue/{productId}': {
    does: 'Makes a product, or replaces it; search, chat and recommendations know it at once',
    lambda: 'sources',
    access: 'merchant',
    body: ProductInput,
    reply: StoredProduct,
  },
  'DELETE /v1/catalogue/{productId}': {
    does: 'Takes a product out of the catalogue',
    lambda: 'sources',
    access: 'merchant',
    reply: z.void(),
  },
  'PATCH /v1/catalogue/{productId}': {
    does: 'Changes the price, the stock or the status of a product',
    lambda: 'sources',
    access: 'merchant',
    body: ProductChange,
    reply: StoredProduct,
  },
  'PATCH /v1/catalogue': {
    does: 'Changes prices, stock and status of many products',
    lambda: 'sources',
    access: 'merchant',
    body: ProductChanges,
    reply: ProductChangesReply,
  },
} as const;
