import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import * as z from 'zod';
import type { CatalogueStore } from '#core/ports.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { getRow } from './get-row.ts';
import { putRow } from './put-row.ts';
import { queryRows } from './query-rows.ts';
import { keyOf, type RowKey } from './row-key.ts';
import { writeRows } from './write-rows.ts';

/** A row holds 400 KB. */
const onePart = /.{1,300000}/gu;

const zip = promisify(gzip);
const unzip = promisify(gunzip);
const StampRow = z.object({ stamp: z.string() });
const PartRow = z.object({ sk: z.string(), part: z.string() });

/**
 * The catalogue's sheet, packed and cut into rows under a stamp of their own. The stamp is written last, and the rows
 * of the sheet before are removed after it: a reader finds a whole sheet, or finds that its stamp is gone.
 */
export function dynamoCatalogueSheet(
  shop: DynamoTable,
): Pick<CatalogueStore, 'saveSheet' | 'sheetStamp' | 'sheet'> {
  const stampOf = async (tenant: string, consistent = false) => {
    const row = await getRow(shop, stampKey(tenant), { consistent });
    return row === undefined ? undefined : StampRow.parse(row).stamp;
  };
  const partsOf = async (tenant: string, stamp: string) =>
    (await queryRows(shop, { pk: sheetOf(tenant, stamp) })).map((row) => PartRow.parse(row));

  return {
    async saveSheet(tenant, text) {
      const before = await stampOf(tenant, true);
      const stamp = randomUUID();
      const packed = await zip(text);
      const parts = packed.toString('base64').match(onePart) ?? [];
      const rows = parts.map((part, at) => ({
        pk: sheetOf(tenant, stamp),
        sk: `part#${String(at).padStart(5, '0')}`,
        part,
      }));
      await writeRows(
        shop,
        rows.map((row) => ({ type: 'put', row })),
      );
      await putRow(shop, { ...stampKey(tenant), stamp });
      if (before === undefined) return;
      const old = await partsOf(tenant, before);
      await writeRows(
        shop,
        old.map(({ sk }) => ({ type: 'delete', key: { pk: sheetOf(tenant, before), sk } })),
      );
    },

    async sheetStamp(tenant) {
      return await stampOf(tenant);
    },

    async sheet(tenant, stamp) {
      const parts = await partsOf(tenant, stamp);
      if (parts.length === 0) return undefined;
      const packed = Buffer.from(parts.map(({ part }) => part).join(''), 'base64');
      return (await unzip(packed)).toString();
    },
  };
}

function stampKey(tenant: string): RowKey {
  return { pk: keyOf(tenant, 'catalogue-sheet'), sk: 'stamp' };
}

function sheetOf(tenant: string, stamp: string): string {
  return keyOf(tenant, 'catalogue-sheet', stamp);
}
