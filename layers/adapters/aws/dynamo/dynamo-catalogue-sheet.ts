import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import * as z from 'zod';
import type { SheetStore } from '#core/ports.ts';
import { chunksOf } from './chunks-of.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { getRow } from './get-row.ts';
import { putRow } from './put-row.ts';
import { queryRows } from './query-rows.ts';
import { jsonText } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';
import { writeRows } from './write-rows.ts';

/** A row holds 400 KB. */
const onePart = /.{1,300000}/gu;
const idsOfNote = 500;

const zip = promisify(gzip);
const unzip = promisify(gunzip);
const StampRow = z.object({ stamp: z.string() });
const PartRow = z.object({ sk: z.string(), part: z.string() });
const NoteRow = z.object({ sk: z.string(), productIds: jsonText(z.array(z.string())) });

/**
 * The catalogue's sheet, packed and cut into rows under a stamp of their own. The stamp is written last, and the rows
 * of the sheet before are removed after it: a reader finds a whole sheet, or finds that its stamp is gone.
 */
export function dynamoCatalogueSheet(shop: DynamoTable): SheetStore {
  const stampOf = async (tenant: string, consistent = false) => {
    const row = await getRow(shop, stampKey(tenant), { consistent });
    return row === undefined ? undefined : StampRow.parse(row).stamp;
  };
  const partsOf = async (tenant: string, stamp: string) =>
    (await queryRows(shop, { pk: sheetOf(tenant, stamp) })).map((row) => PartRow.parse(row));

  const removeSheet = async (tenant: string, stamp: string) => {
    const pk = sheetOf(tenant, stamp);
    const parts = await partsOf(tenant, stamp);
    await writeRows(
      shop,
      parts.map(({ sk }) => ({ type: 'delete', key: { pk, sk } })),
    );
  };

  return {
    async saveSheet(tenant, { text, replaces, notes }) {
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
      const isInPlace =
        replaces === undefined
          ? { when: 'attribute_not_exists(#stamp)' }
          : { when: '#stamp = :replaces', values: { replaces } };
      await putRow(shop, { ...stampKey(tenant), stamp }, isInPlace);
      // Where an acknowledgement was lost the repeated write is refused, though it is done.
      const isKept = (await stampOf(tenant, true)) === stamp;
      const gone = isKept ? replaces : stamp;
      if (gone !== undefined) await removeSheet(tenant, gone);
      if (isKept) {
        await writeRows(
          shop,
          notes.map((sk) => ({ type: 'delete', key: { pk: notesOf(tenant), sk } })),
        );
      }
      return isKept;
    },

    async note(tenant, productIds) {
      for (const ids of chunksOf(productIds, idsOfNote)) {
        await putRow(shop, { pk: notesOf(tenant), sk: randomUUID(), productIds: JSON.stringify(ids) });
      }
    },

    async notes(tenant) {
      const rows = await queryRows(shop, { pk: notesOf(tenant), consistent: true });
      return rows.map((row) => {
        const { sk: id, productIds } = NoteRow.parse(row);
        return { id, productIds };
      });
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

function notesOf(tenant: string): string {
  return keyOf(tenant, 'catalogue-notes');
}
