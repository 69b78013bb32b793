import type { CatalogueStore } from '#core/ports.ts';
import { mergeFacts } from '#core/catalogue/merge-facts.ts';
import { mapInParallel } from '../../vendor-call/map-in-parallel.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { dynamoCatalogueSheet } from './dynamo-catalogue-sheet.ts';
import { deleteRow } from './delete-row.ts';
import { getRow } from './get-row.ts';
import { getRows } from './get-rows.ts';
import {
  factsChange,
  isPlain,
  keptProduct,
  productKey,
  productRow,
  productsOf,
  productSwap,
} from './product-rows.ts';
import { putRow } from './put-row.ts';
import { queryPage } from './query-page.ts';
import { updateRow } from './update-row.ts';
import { writeRows } from './write-rows.ts';

/** Only single writes know conditions. */
const writesAtOnce = 16;

/** The catalogue in the shop table: one row per product, and its sheet. */
export function dynamoCatalogueStore(shop: DynamoTable): CatalogueStore {
  const read = async (tenant: string, ids: readonly string[], consistent: boolean) => {
    const distinct = [...new Set(ids)];
    const keys = distinct.map((id) => productKey(tenant, id));
    const rows = (await getRows(shop, keys, { consistent })).map(keptProduct);
    const found = new Map(rows.map((kept) => [kept.product.id, kept]));
    return distinct.flatMap((id) => found.get(id) ?? []);
  };
  return {
    ...dynamoCatalogueSheet(shop),

    async find(tenant, ids) {
      return (await read(tenant, ids, false)).map(({ product }) => product);
    },

    async list(tenant, page) {
      const { items, cursor } = await queryPage(shop, productsOf(tenant), page);
      return { items: items.map((row) => keptProduct(row).product), cursor };
    },

    async save(tenant, products, source) {
      const rows = products.map((product) => productRow(tenant, { product }, source));
      await writeRows(
        shop,
        rows.map((row) => ({ type: 'put', row })),
      );
    },

    async read(tenant, id) {
      const row = await getRow(shop, productKey(tenant, id), { consistent: true });
      if (row === undefined) return undefined;
      const { product, stamp } = keptProduct(row);
      return { product, stamp };
    },

    async swap(tenant, swap) {
      const { row, condition } = productSwap(tenant, swap);
      const outcome = await putRow(shop, row, condition);
      // Refused by the row this very swap has made: its acknowledgement was lost.
      return outcome.type === 'written' || outcome.row?.['stamp'] === row['stamp'];
    },

    async remove(tenant, ids, source) {
      const isItsOwn = source === undefined ? {} : { when: '#source = :source', values: { source } };
      await mapInParallel(ids, writesAtOnce, (id) => deleteRow(shop, productKey(tenant, id), isItsOwn));
    },

    async kept(tenant, ids) {
      const rows = await read(tenant, ids, true);
      return rows.map(({ product, indexed }) => ({ product, indexed }));
    },

    async keep(tenant, products, source) {
      const lastById = new Map(products.map((kept) => [kept.product.id, kept]));
      const left = await mapInParallel([...lastById.values()], writesAtOnce, async (kept) => {
        const { type } = await putRow(shop, productRow(tenant, kept, source), isPlain);
        return type === 'written' ? [] : [kept.product.id];
      });
      return new Set(left.flat());
    },

    async change(tenant, changes) {
      const there = await mapInParallel(mergeFacts(changes), writesAtOnce, async ({ id, ...facts }) => {
        const { type } = await updateRow(shop, productKey(tenant, id), factsChange(facts));
        return type === 'written' ? [id] : [];
      });
      return new Set(there.flat());
    },
  };
}
