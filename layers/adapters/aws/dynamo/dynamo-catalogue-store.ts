import type { CatalogueProduct } from '#core/catalogue/catalogue-product.ts';
import type { CatalogueStore } from '#core/ports.ts';
import { mapInParallel } from '../../vendor-call/map-in-parallel.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { dynamoCatalogueSheet } from './dynamo-catalogue-sheet.ts';
import { deleteRow } from './delete-row.ts';
import { getRows } from './get-rows.ts';
import { getRow } from './get-row.ts';
import { ProductRow, productKey, productRow, productSwap, productsOf } from './product-rows.ts';
import { putRow } from './put-row.ts';
import { queryPage } from './query-page.ts';
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
      await writeRows(
        shop,
        products.map((product) => ({ type: 'put', row: productRow(tenant, product, source) })),
      );
    },

    async read(tenant, id) {
      const row = await getRow(shop, productKey(tenant, id), { consistent: true });
      return row && { product: productOf(row), stamp: ProductRow.parse(row).stamp };
    },

    async swap(tenant, swap) {
      const { row, condition } = productSwap(tenant, swap);
      const outcome = await putRow(shop, row, condition);
      // Refused by the row this very swap has made: its acknowledgement was lost.
      return outcome.type === 'written' || outcome.row?.['stamp'] === row['stamp'];
    },

    async remove(tenant, ids, source) {
      const isItsOwn = { when: '#source = :source', values: { source } };
      await mapInParallel(ids, removalsAtOnce, (id) => deleteRow(shop, productKey(tenant, id), isItsOwn));
    },
  };
}

function productOf(row: StoredRow): CatalogueProduct {
  return ProductRow.parse(row).product;
}
