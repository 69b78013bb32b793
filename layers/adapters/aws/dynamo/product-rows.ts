import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { CatalogueProduct } from '#core/catalogue/catalogue-product.ts';
import type { KeptProduct, ProductFacts, ProductSwap, StampedProduct } from '#core/ports.ts';
import { jsonText, wholeNumber } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';
import type { Row, StoredRow } from './row.ts';
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
  return { ...productKey(tenant, product.id), product: text, source, indexed, stamp: randomUUID() };
}

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
  return {
    product: {
      ...product,
      ...(minor !== undefined && currency !== undefined && { price: { minor, currency } }),
      ...(stock !== undefined && { stock }),
      ...(status !== undefined && { status }),
    },
    indexed,
    stamp,
  };
}

/** The change of a row that sets some facts of a product, if it is there, and gives it a new stamp. */
export function factsChange({ price, stock, status }: Omit<ProductFacts, 'id'>): RowChange {
  const columns: Row = { minor: price?.minor, currency: price?.currency, stock, status, stamp: randomUUID() };
  const values = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
  const sets = Object.keys(values).map((name) => `#${name} = :${name}`);
  return { update: `SET ${sets.join(', ')}`, values, when: 'attribute_exists(#product)' };
}
