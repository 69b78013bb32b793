import { createHash, randomUUID } from 'node:crypto';
import * as z from 'zod';
import { CatalogueProduct } from '#core/catalogue/catalogue-product.ts';
import { withFacts } from '#core/catalogue/with-facts.ts';
import type { KeptProduct, ProductFacts, ProductSwap, StampedProduct, VariantFacts } from '#core/ports.ts';
import { jsonText, wholeNumber } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';
import type { Row, RowValue, StoredRow } from './row.ts';
import type { Condition, RowChange } from './write-inputs.ts';

/** The partition of a shop's products. */
export function productsOf(tenant: string): string {
  return keyOf(tenant, 'products');
}

/** The key of a product. */
export function productKey(tenant: string, id: string): RowKey {
  return { pk: productsOf(tenant), sk: keyOf('product', id) };
}

/** A product's row under a new stamp. */
export function productRow(tenant: string, { product, indexed }: KeptProduct, source?: string): Row & RowKey {
  const text = JSON.stringify(product);
  const mark = product.published === undefined ? undefined : true;
  const key = productKey(tenant, product.id);
  return { ...key, product: text, source, indexed, published: mark, stamp: randomUUID() };
}

/** Holds where no text of the product is published. */
export const isPlain: Condition = { when: 'attribute_not_exists(#published)' };

/** A product's row in the place of the one that had a stamp. */
export function productSwap(
  tenant: string,
  { product, stamp, sourceId, indexed }: ProductSwap,
): { readonly row: Row & RowKey; readonly condition: Condition } {
  const row = productRow(tenant, { product, indexed }, sourceId);
  const hasNone = { when: 'attribute_exists(#pk) AND attribute_not_exists(#stamp)' };
  return { row, condition: stamp === '' ? hasNone : { when: '#stamp = :stamp', values: { stamp } } };
}

/** Facts that were changed lie beside the product as it was saved, and hold in its place. */
const ProductRow = z.object({
  product: jsonText(CatalogueProduct),
  /** Rows of before there were stamps have none. */
  stamp: z.string().default(''),
  indexed: z.string().optional(),
  minor: wholeNumber.optional(),
  currency: z.string().optional(),
  stock: wholeNumber.optional(),
  status: CatalogueProduct.shape.status,
});

/** A row as a product. */
export function keptProduct(row: StoredRow): KeptProduct & StampedProduct {
  const { product, indexed, stamp, minor, currency, stock, status } = ProductRow.parse(row);
  const facts = {
    price: minor === undefined || currency === undefined ? undefined : { minor, currency },
    stock,
    status,
    variants: product.variants?.map(({ id }) => variantFacts(row, id)),
  };
  return { product: withFacts(product, facts), indexed, stamp };
}

/** The change of a row that sets some facts of a product, if it is there, and gives it a new stamp. */
export function factsChange({ price, stock, status, variants = [] }: Omit<ProductFacts, 'id'>): RowChange {
  const columns: Row = {
    minor: price?.minor,
    currency: price?.currency,
    stock,
    status,
    stamp: randomUUID(),
    ...Object.fromEntries(variants.flatMap(variantColumns)),
  };
  const values = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
  const sets = Object.keys(values).map((name) => `#${name} = :${name}`);
  // A stock that was told of the product before no longer holds: what its variants have does.
  const isCounted = stock === undefined && variants.some((variant) => variant.stock !== undefined);
  const update = `SET ${sets.join(', ')}${isCounted ? ' REMOVE #stock' : ''}`;
  return { update, values, when: 'attribute_exists(#product)' };
}

function variantColumns({
  id,
  price,
  stock,
}: VariantFacts): readonly (readonly [string, RowValue | undefined])[] {
  const { stockColumn, priceColumn } = columnsOf(id);
  return [
    [stockColumn, stock],
    [priceColumn, price && `${price.minor} ${price.currency}`],
  ];
}

const VariantPrice = z
  .string()
  .regex(/^\d+ [A-Z]{3}$/u)
  .transform((text) => {
    const [minor = '', currency = ''] = text.split(' ');
    return { minor: Number(minor), currency };
  });

function variantFacts(row: StoredRow, id: string): VariantFacts {
  const { stockColumn, priceColumn } = columnsOf(id);
  return {
    id,
    stock: wholeNumber.optional().parse(row[stockColumn]),
    price: VariantPrice.optional().parse(row[priceColumn]),
  };
}

/** Each variant has columns of its own, so that no two changes overwrite each other; short, since an expression has 4 KB. */
function columnsOf(id: string): { readonly stockColumn: string; readonly priceColumn: string } {
  const name = createHash('sha256').update(id).digest('hex').slice(0, 12);
  return { stockColumn: `s${name}`, priceColumn: `p${name}` };
}
