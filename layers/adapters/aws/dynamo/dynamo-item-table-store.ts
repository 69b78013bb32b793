import type { ItemTableStore } from '#core/ports.ts';
import type { ShopSummary } from '#core/recommendations/item-tables.ts';
import type { TablePart } from '#core/recommendations/learnt-part.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { getRow } from './get-row.ts';
import { getRows } from './get-rows.ts';
import {
  itemKey,
  itemRow,
  itemRowOf,
  itemsOf,
  Pointer,
  pointerKey,
  segmentKey,
  segmentRow,
  segmentRowOf,
} from './item-rows.ts';
import { queryRows } from './query-rows.ts';
import { updateRow } from './update-row.ts';
import { type BatchWrite, writeRows } from './write-rows.ts';

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

    async segments(tenant, version, names) {
      const keys = [...new Set(names)].map((name) => segmentKey(tenant, version, name));
      return (await getRows(shop, keys)).map(segmentRowOf);
    },

    async publish(tenant, version, parts) {
      const pointer = await readPointer(shop, tenant);
      await updateRow(shop, pointerKey(tenant), {
        update: 'ADD #versions :versions',
        values: { versions: new Set([version]) },
      });
      const summary = await writeParts(shop, parts, { tenant, version });
      const kept = new Set([version, ...(pointer.version === undefined ? [] : [pointer.version])]);
      for (const old of pointer.versions) {
        if (!kept.has(old)) await removeVersion(shop, tenant, old);
      }
      await updateRow(shop, pointerKey(tenant), {
        update: 'SET #version = :version, #summary = :summary, #versions = :versions',
        values: { version, summary: JSON.stringify(summary), versions: kept },
      });
    },
  };
}

/** Writes rows as they come, a page at a time; gives back the summary, which is no row. */
async function writeParts(
  shop: DynamoTable,
  parts: AsyncIterable<TablePart>,
  { tenant, version }: { readonly tenant: string; readonly version: string },
): Promise<ShopSummary> {
  let summary: ShopSummary | undefined;
  const writes: BatchWrite[] = [];
  for await (const part of parts) {
    if (part.type === 'summary-learnt') summary = part.summary;
    else {
      const row =
        part.type === 'item-learnt'
          ? itemRow(tenant, version, part.row)
          : segmentRow(tenant, version, part.row);
      if (writes.push({ type: 'put', row }) === page) await writeRows(shop, writes.splice(0));
    }
  }
  await writeRows(shop, writes);
  if (summary === undefined) throw new Error('What was learnt has no summary');
  return summary;
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
