import * as z from 'zod';
import { Language } from './language.ts';

/** An amount in the smallest unit of its currency: 89900 PLN are 899.00 zł. */
const MinorPrice = z.strictObject({
  minor: z.int().min(0).max(1e12),
  currency: z.string().regex(/^[A-Z]{3}$/u, 'Send an ISO 4217 currency such as "PLN"'),
});
const Stock = z.int().min(0).max(1e9);
const Status = z.enum(['active', 'draft', 'archived']);
/** What an id may hold, so that it needs no care in an address, a key, a spreadsheet or a text for a model. */
const reserved = /^(?!(?:imports|export)$)/u;
const id = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._~:+@-]{0,127}$/u;
export const ProductId = z
  .string()
  .regex(
    id,
    'An id is 1 to 128 letters and digits, with . _ - ~ : + @ between them, and begins with a letter or a digit',
  )
  .regex(reserved, 'Addresses of the catalogue are called so: take another id');
const Id = ProductId;

/** An address of the public web, or a place below our own /pictures/ and /assets/. */
const Picture = z
  .string()
  .max(2000)
  .regex(
    /^(?:https:\/\/[a-z\d][a-z\d.-]*(?::\d{1,5})?(?:\/[^\s\p{C}"'<>\\^`{|}]*)?|\/(?:pictures|assets)\/(?!(?:.*\/)?\.{1,2}(?:\/|$))[\w.~%/-]+)$/iu,
    'A picture is an address that begins with https://, or a place below /pictures/ or /assets/',
  );
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
  category: z.string().max(200).describe('With its levels, if it has some: "Outdoor > Tents"'),
  categories: z.array(z.string().max(200)).max(50).optional().describe('Others it also belongs to'),
  price: MinorPrice,
  stock: Stock,
  status: Status.optional().describe('Only active ones are shown; active when absent'),
  markets: z
    .array(z.string().regex(/^[A-Z]{2}$/u))
    .max(250)
    .optional()
    .describe('ISO 3166 countries it is sold in; everywhere when absent'),
  attributes: z.record(z.string().max(200), Attribute),
  picture: Picture.optional(),
  pictures: z.array(Picture).max(250).optional().describe('Others, after the first'),
  variants: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(128),
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

/** One write of DynamoDB takes no longer list. */
const mostVariants = 50;

const change = {
  price: MinorPrice.optional(),
  stock: Stock.optional(),
  status: Status.optional(),
  variants: z
    .array(
      z
        .strictObject({
          id: z.string().min(1).max(128),
          price: MinorPrice.optional(),
          stock: Stock.optional(),
        })
        .refine(({ price, stock }) => price !== undefined || stock !== undefined, 'Send a price or a stock'),
    )
    .min(1)
    .max(mostVariants)
    .optional()
    .describe(
      'Single variants. With their stock that of the product becomes the sum of all, unless it is sent too',
    ),
};

const saysSomething = (stated: object) => Object.values(stated).some((value) => value !== undefined);

export const ProductChange = z
  .strictObject(change)
  .refine(saysSomething, 'Send a price, a stock, a status or variants');
export type ProductChange = z.infer<typeof ProductChange>;

export const ProductChanges = z.strictObject({
  changes: z
    .array(z.strictObject({ id: z.string().min(1).max(128), ...change }))
    .min(1)
    .max(500),
});
export type ProductChanges = z.infer<typeof ProductChanges>;

export const ProductChangesReply = z.strictObject({
  changed: z.int().min(0),
  unknown: z.array(z.string()).describe('Ids of no product in the catalogue'),
  unknownVariants: z
    .array(z.strictObject({ id: z.string(), variantId: z.string() }))
    .optional()
    .describe('Those that their product does not have; what else was sent of it is changed'),
});
export type ProductChangesReply = z.infer<typeof ProductChangesReply>;

/** How a file of products is written: our own CSV, Shopify's, or a product as JSON on each line. */
export const CatalogueFormat = z.enum(['csv', 'shopify', 'jsonl']);
export type CatalogueFormat = z.infer<typeof CatalogueFormat>;

/** What is wrong in a file of products, and what to write instead. */
export const ImportProblem = z.strictObject({
  row: z.int().min(1).describe('As a spreadsheet counts: the header is row 1'),
  line: z.int().min(1).optional().describe('Where the row begins in the file, if that is another number'),
  column: z.string().optional(),
  id: z.string().optional().describe('The product’s'),
  value: z.string().optional().describe('How what stands there begins'),
  problem: z.string().describe('What is wrong and what to write instead'),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

/** What an import did; what a dry run would have done. */
export const ImportReport = z.strictObject({
  format: CatalogueFormat.optional().describe('Absent when the file is none of those'),
  dryRun: z.boolean(),
  finished: z.boolean().describe('False when time ran out: send it again, what is in is skipped'),
  products: z.int().min(0).describe('Without problems'),
  created: z.int().min(0),
  changed: z.int().min(0),
  unchanged: z.int().min(0),
  indexed: z.int().min(0).describe('Taken in again by search, since their words changed'),
  leftOut: z.int().min(0).describe('Products with problems'),
  problems: z.array(ImportProblem),
  problemCount: z.int().min(0).describe('More than are listed where there are very many'),
  warnings: z
    .array(z.strictObject({ id: z.string(), warning: z.string() }))
    .describe('What was kept from the assistant, such as words that speak to it'),
});
export type ImportReport = z.infer<typeof ImportReport>;

/** A file of products; a larger one is put into the shop's bucket. */
export const ImportRequest = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1, 'Send the text of the file') }),
  z.strictObject({ type: z.literal('file'), base64: z.base64().min(1, 'Send the bytes of the file') }),
]);
export type ImportRequest = z.infer<typeof ImportRequest>;

export const ImportQuery = z.strictObject({
  dryRun: z
    .enum(['true', 'false'])
    .transform((stated) => stated === 'true')
    .default(false)
    .describe('`true` lists the problems and saves nothing'),
  language: Language.optional().describe('Of columns that name none; the shop’s first when absent'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/u, 'Send an ISO 4217 currency such as "PLN"')
    .optional()
    .describe('Of prices without one; that of the shop’s products when absent'),
});

export const ExportQuery = z.strictObject({
  format: CatalogueFormat.default('csv'),
  limit: z.coerce.number().int().min(1).max(1000).default(1000),
  cursor: z.string().max(400).optional().describe('From the page before'),
});
export type ExportQuery = z.infer<typeof ExportQuery>;

export const ExportReply = z.strictObject({
  format: CatalogueFormat,
  products: z.int().min(0),
  text: z.string().describe('A whole file, of these products alone: it can be imported as it is'),
  cursor: z.string().optional(),
});
export type ExportReply = z.infer<typeof ExportReply>;

/** A raster picture: PNG, JPEG, WebP, GIF or AVIF, told by its bytes. */
export const PictureUpload = z.strictObject({
  base64: z.base64().min(1, 'Send the bytes of the picture'),
});

export const PictureReply = z.strictObject({
  url: z.string().describe('Where it is, for ever: another content has another address'),
});

const pictureLimit = { bytes: 4 << 20, advice: 'send a picture of 3 MB at most' } as const;

/** Lambda takes events of 6 MB, in which a JSON body stands as base64, a third longer. */
const importLimit = {
  bytes: 4 << 20,
  advice:
    'put a file of more than 3 MB into the shop’s bucket below catalogue/TENANT/, or on a laptop use npm run catalogue -- import',
} as const;

/** The rows of the catalogue for merchants, to be spread into `routes`. */
export const catalogueRoutes = {
  'POST /v1/catalogue/imports': {
    does: 'Takes products of a CSV, Shopify or JSON Lines file in, those without problems, or lists the problems only',
    lambda: 'sources',
    access: 'merchant',
    query: ImportQuery,
    body: ImportRequest,
    bodyLimit: importLimit,
    reply: ImportReport,
  },
  'GET /v1/catalogue/export': {
    does: 'Gives products as the text of a file, a page at a time',
    lambda: 'sources',
    access: 'merchant',
    query: ExportQuery,
    reply: ExportReply,
  },
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
  'PUT /v1/catalogue/{productId}/pictures/{name}': {
    does: 'Keeps a picture of a product and adds it, in the place of the one that had its name',
    lambda: 'sources',
    access: 'merchant',
    body: PictureUpload,
    bodyLimit: pictureLimit,
    reply: PictureReply,
  },
  'PATCH /v1/catalogue/{productId}': {
    does: 'Changes the price, the stock or the status of a product, or the price and stock of its variants',
    lambda: 'sources',
    access: 'merchant',
    body: ProductChange,
    reply: StoredProduct,
  },
  'PATCH /v1/catalogue': {
    does: 'Changes prices, stock and status of many products and their variants',
    lambda: 'sources',
    access: 'merchant',
    body: ProductChanges,
    reply: ProductChangesReply,
  },
} as const;
