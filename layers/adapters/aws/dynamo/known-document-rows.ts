import * as z from 'zod';
import type { DocumentKey, KnownDocument } from '#core/ports.ts';
import { wholeNumber } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';
import type { StoredRow } from './row.ts';

const DocumentRow = z.object({
  sourceId: z.string(),
  id: z.string(),
  hash: z.string(),
  passages: wholeNumber,
  productId: z.string().optional(),
}) satisfies z.ZodType<KnownDocument>;

/** The partition of what was taken in of a source. */
export function documentsOf(tenant: string, sourceId: string): string {
  return keyOf(tenant, 'documents', sourceId);
}

/** The key of a registered document. */
export function documentKey(tenant: string, { sourceId, id }: DocumentKey): RowKey {
  return { pk: documentsOf(tenant, sourceId), sk: keyOf('document', id) };
}

/** A registered document as a row. */
export function documentRow(tenant: string, document: KnownDocument) {
  const { sourceId, id, hash, passages, productId } = document;
  return { ...documentKey(tenant, document), sourceId, id, hash, passages, productId };
}

/** A row as a registered document. */
export function documentOf(row: StoredRow): KnownDocument {
  return DocumentRow.parse(row);
}
