import { cellText } from '#core/costs/report/csv-cell.ts';
import { textOf } from './cell-values.ts';

/** What we read of Shopify's columns, by their names of before and after 2024, in lower case. */
const names = {
  handle: ['handle', 'url handle'],
  title: ['title'],
  body: ['body (html)', 'description'],
  vendor: ['vendor'],
  category: ['product category', 'standardized product type', 'standard product type'],
  type: ['type', 'custom product type'],
  tags: ['tags'],
  published: ['published', 'published on online store'],
  status: ['status'],
  option1Name: ['option1 name'],
  option1: ['option1 value'],
  option2Name: ['option2 name'],
  option2: ['option2 value'],
  option3Name: ['option3 name'],
  option3: ['option3 value'],
  sku: ['variant sku', 'sku'],
  barcode: ['variant barcode', 'barcode'],
  grams: ['variant grams', 'weight value (grams)'],
  tracker: ['variant inventory tracker', 'inventory tracker'],
  quantity: ['variant inventory qty', 'inventory quantity'],
  policy: ['variant inventory policy', 'continue selling when out of stock'],
  price: ['variant price', 'price'],
  image: ['image src', 'product image url'],
  imagePosition: ['image position'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ShopifyField = keyof typeof names;

const fieldOf = new Map<string, ShopifyField>(
  Object.entries(names).flatMap(([field, headers]) =>
    headers.flatMap((header) => (isField(field) ? [[header, field] as const] : [])),
  ),
);

function isField(name: string): name is ShopifyField {
  return Object.hasOwn(names, name);
}

/** Whether the columns, in lower case, are those of Shopify's products. */
export function isShopify(headers: ReadonlySet<string>): boolean {
  return headers.has('title') && names.handle.some((name) => headers.has(name));
}

/** The metafields of a product: their column, and what they are called there. */
export interface MetafieldColumn {
  readonly name: string;
  readonly header: string;
  readonly at: number;
}

/** Where each field stands, under which header, and where the metafields do. */
export interface ShopifyColumns {
  readonly fields: ReadonlyMap<ShopifyField, { readonly header: string; readonly at: number }>;
  readonly metafields: readonly MetafieldColumn[];
}

const metafield = /^(.+) \(product\.metafields\.[^()]*\)$/su;

export function shopifyColumns(headers: readonly string[]): ShopifyColumns {
  const fields = new Map<ShopifyField, { header: string; at: number }>();
  const metafields: MetafieldColumn[] = [];
  for (const [at, raw] of headers.entries()) {
    const header = cellText(raw.trim());
    const field = fieldOf.get(header.toLowerCase());
    const [, name] = metafield.exec(header) ?? [];
    if (field !== undefined && !fields.has(field)) fields.set(field, { header, at });
    else if (name !== undefined) metafields.push({ name: textOf(name), header, at });
  }
  return { fields, metafields };
}
