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
import { jsonText, wholeNumber } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';
import { writeRows } from './write-rows.ts';

/** A row holds 400 KB. */
const partSize = 350_000;
/** The clocks of those who note differ by less. */
const clocksApartMs = 10_000;
const idsOfNote = 500;

const zip = promisify(gzip);
const unzip = promisify(gunzip);
const StampRow = z.object({ stamp: z.string(), format: wholeNumber.default(0) });
const PartRow = z.object({ sk: z.string(), part: z.instanceof(Uint8Array) });
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
    async saveSheet(tenant, { bytes, format, replaces, notes }) {
      const stamp = randomUUID();
      const packed = await zip(bytes);
      const rows = Array.from({ length: Math.ceil(packed.length / partSize) }, (_, at) => ({
        pk: sheetOf(tenant, stamp),
        sk: `part#${String(at).padStart(5, '0')}`,
        part: packed.subarray(at * partSize, (at + 1) * partSize),
      }));
      await writeRows(
        shop,
        rows.map((row) => ({ type: 'put', row })),
      );
      const isInPlace =
        replaces === undefined
          ? { when: 'attribute_not_exists(#stamp)' }
          : { when: '#stamp = :replaces', values: { replaces } };
      await putRow(shop, { ...stampKey(tenant), stamp, format }, isInPlace);
      // Where an acknowledgement was lost the repeated write is refused, though it is done.
      const isKept = (await stampOf(tenant, true)) === stamp;
      const gone = isKept ? replaces : stamp;
      if (gone !== undefined) await removeSheet(tenant, gone);
      if (isKept) {
        await writeRows(
          shop,
          notes.map((sk) => ({ type: 'delete', key: { pk: newsOf(tenant), sk } })),
        );
      }
      return isKept;
    },

    async note(tenant, productIds) {
      for (const ids of chunksOf(productIds, idsOfNote)) {
        const sk = `${noteTime(Date.now())}#${randomUUID()}`;
        await putRow(shop, { pk: newsOf(tenant), sk, productIds: JSON.stringify(ids) });
      }
    },

    async sheetNews(tenant, after) {
      const from = after === undefined ? undefined : noteTime(Number(after.split('#')[0]) - clocksApartMs);
      const rows = await queryRows(shop, { pk: newsOf(tenant), after: from, consistent: true });
      const last = StampRow.safeParse(rows.at(-1));
      const notes = (last.success ? rows.slice(0, -1) : rows).map((row) => {
        const { sk: id, productIds } = NoteRow.parse(row);
        return { id, productIds };
      });
      return { stamp: last.data?.stamp, format: last.data?.format ?? 0, notes };
    },

    async sheet(tenant, stamp) {
      const parts = await partsOf(tenant, stamp);
      if (parts.length === 0) return undefined;
      return await unzip(Buffer.concat(parts.map(({ part }) => part)));
    },
  };
}

function stampKey(tenant: string): RowKey {
  return { pk: newsOf(tenant), sk: 'stamp' };
}

function sheetOf(tenant: string, stamp: string): string {
  return keyOf(tenant, 'catalogue-sheet', stamp);
}

/** The notes in the order of time, and behind them the stamp: one query reads what is new. */
function newsOf(tenant: string): string {
  return keyOf(tenant, 'catalogue-news');
}

function noteTime(moment: number): string {
  return String(Math.max(0, moment)).padStart(15, '0');
}
