import type { ItemTableStore } from '#core/ports.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { getRow } from './get-row.ts';
import { getRows } from './get-rows.ts';
import { itemKey, itemRow, itemRowOf, itemsOf, Pointer, pointerKey } from './item-rows.ts';
import { queryRows } from './query-rows.ts';
import { updateRow } from './update-row.ts';
import { writeRows } from './write-rows.ts';

/** Rows looked at or deleted at once. */
const page = 500;

/** Item tables in the shop table: a row per item and version, and one that says which version is current. */
export function dynamoItemTableStore(shop: DynamoTable): ItemTableStore {
  return {
    async current(tenant) {
      const { version, summary } = await readPointer(shop, tenant);
      return version === undefined || summary === undefined ? undefined : { version, summary };
    },

    async rows(tenant, version, items) {
      const keys = [...new Set(items)].map((item) => itemKey(tenant, version, item));
      return (await getRows(shop, keys)).map(itemRowOf);
    },

    async publish(tenant, version, tables) {
      const pointer = await readPointer(shop, tenant);
      await updateRow(shop, pointerKey(tenant), {
        update: 'ADD #versions :versions',
        values: { versions: new Set([version]) },
      });
      await writeRows(
        shop,
        tables.rows.map((row) => ({ type: 'put', row: itemRow(tenant, version, row) })),
      );
      const kept = new Set([version, ...(pointer.version === undefined ? [] : [pointer.version])]);
      for (const old of pointer.versions) {
        if (!kept.has(old)) await removeVersion(shop, tenant, old);
      }
      await updateRow(shop, pointerKey(tenant), {
        update: 'SET #version = :version, #summary = :summary, #versions = :versions',
        values: { version, summary: JSON.stringify(tables.summary), versions: kept },
      });
    },
  };
}

async function readPointer(shop: DynamoTable, tenant: string) {
  return Pointer.parse((await getRow(shop, pointerKey(tenant), { consistent: true })) ?? {});
}

async function removeVersion(shop: DynamoTable, tenant: string, version: string): Promise<void> {
  const pk = itemsOf(tenant, version);
  for (;;) {
    const rows = await queryRows(shop, { pk, limit: page, consistent: true });
    await writeRows(
      shop,
      rows.map(({ sk }) => ({ type: 'delete', key: { pk, sk: String(sk) } })),
    );
    if (rows.length < page) return;
  }
}
