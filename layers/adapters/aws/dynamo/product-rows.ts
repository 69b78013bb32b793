import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { CatalogueProduct } from '#core/catalogue/catalogue-product.ts';
import type { ProductSwap } from '#core/ports.ts';
import { jsonText } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';
import type { Row } from './row.ts';
import type { Condition } from './write-inputs.ts';

/** A product as it is stored. Rows of before there were stamps have none. */
export const ProductRow = z.object({ product: jsonText(CatalogueProduct), stamp: z.string().default('') });

/** The partition of a shop's products. */
export function productsOf(tenant: string): string {
  return keyOf(tenant, 'products');
}

export function productKey(tenant: string, id: string): RowKey {
  return { pk: productsOf(tenant), sk: keyOf('product', id) };
}

/** A product's row under a new stamp. */
export function productRow(tenant: string, product: CatalogueProduct, source?: string): Row & RowKey {
  const text = JSON.stringify(product);
  return { ...productKey(tenant, product.id), product: text, source, stamp: randomUUID() };
}

/** A product's row in the place of the one that had a stamp. */
export function productSwap(
  tenant: string,
  { product, stamp, sourceId }: ProductSwap,
): { readonly row: Row & RowKey; readonly condition: Condition } {
  const row = productRow(tenant, product, sourceId);
  const hasNone = { when: 'attribute_exists(#pk) AND attribute_not_exists(#stamp)' };
  return { row, condition: stamp === '' ? hasNone : { when: '#stamp = :stamp', values: { stamp } } };
}
