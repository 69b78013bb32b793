import * as z from 'zod';
import { CatalogueProduct } from '#core/catalogue/catalogue-product.ts';
import type { CatalogueStore } from '#core/ports.ts';
import { mapInParallel } from '../../vendor-call/map-in-parallel.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { dynamoCatalogueSheet } from './dynamo-catalogue-sheet.ts';
import { deleteRow } from './delete-row.ts';
import { getRows } from './get-rows.ts';
import { queryPage } from './query-page.ts';
import { jsonText } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';
import type { StoredRow } from './row.ts';
import { writeRows } from './write-rows.ts';

/** Only single deletes know conditions. */
const removalsAtOnce = 16;

/** The catalogue in the shop table: one row per product, and its sheet. */
export function dynamoCatalogueStore(shop: DynamoTable): CatalogueStore {
  return {
    ...dynamoCatalogueSheet(shop),

    async find(tenant, ids) {
      const distinct = [...new Set(ids)];
      const rows = await getRows(
        shop,
        distinct.map((id) => productKey(tenant, id)),
      );
      const found = new Map(rows.map(productOf).map((product) => [product.id, product]));
      return distinct.flatMap((id) => found.get(id) ?? []);
    },

    async list(tenant, page) {
      const { items, cursor } = await queryPage(shop, productsOf(tenant), page);
      return { items: items.map(productOf), cursor };
    },

    async save(tenant, products, source) {
      const rows = products.map((product) => ({
        ...productKey(tenant, product.id),
        product: JSON.stringify(product),
        source,
      }));
      await writeRows(
        shop,
        rows.map((row) => ({ type: 'put', row })),
      );
    },

    async remove(tenant, ids, source) {
      const isItsOwn = { when: '#source = :source', values: { source } };
      await mapInParallel(ids, removalsAtOnce, (id) => deleteRow(shop, productKey(tenant, id), isItsOwn));
    },
  };
}

const ProductRow = z.object({ product: jsonText(CatalogueProduct) });

function productOf(row: StoredRow): CatalogueProduct {
  return ProductRow.parse(row).product;
}

function productsOf(tenant: string): string {
  return keyOf(tenant, 'products');
}

function productKey(tenant: string, id: string): RowKey {
  return { pk: productsOf(tenant), sk: keyOf('product', id) };
}
