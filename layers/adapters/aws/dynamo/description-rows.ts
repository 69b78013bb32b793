import * as z from 'zod';
import { DescriptionDraft, DescriptionVersion } from '#contract/description-versions.ts';
import type { DescriptionHead } from '#core/ports.ts';
import { jsonText, wholeNumber } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';
import type { Row, StoredRow } from './row.ts';

/** How a product's versions stand: a row apart from them, so that none is read to be counted. */
export function headRow(tenant: string, productId: string, head: DescriptionHead): Row & RowKey {
  return { ...headKey(tenant, productId), ...head };
}

export function headKey(tenant: string, productId: string): RowKey {
  return { pk: keyOf(tenant, 'description-heads'), sk: keyOf('product', productId) };
}

export function headOf(row: StoredRow): DescriptionHead {
  return HeadRow.parse(row);
}

const HeadRow = z.object({
  revision: wholeNumber,
  latest: wholeNumber,
  draft: wholeNumber.optional(),
  published: wholeNumber.optional(),
  inputHash: z.string().optional(),
});

export function versionRow(tenant: string, version: DescriptionVersion): Row & RowKey {
  const key = versionKey(tenant, version.productId, version.version);
  return { ...key, description: JSON.stringify(version) };
}

/** Numbers count down, so that the newest comes first and cursors go on to older ones. */
export function versionKey(tenant: string, productId: string, version: number): RowKey {
  const place = String(highest - version).padStart(9, '0');
  return { pk: versionsOf(tenant, productId), sk: keyOf('version', place) };
}

const highest = 999_999_999;

export function versionsOf(tenant: string, productId: string): string {
  return keyOf(tenant, 'descriptions', productId);
}

export function versionOf(row: StoredRow): DescriptionVersion {
  return VersionRow.parse(row).description;
}

const VersionRow = z.object({ description: jsonText(DescriptionVersion) });

export function draftRow(tenant: string, draft: DescriptionDraft): Row & RowKey {
  return { ...draftKey(tenant, draft.productId), draft: JSON.stringify(draft) };
}

export function draftKey(tenant: string, productId: string): RowKey {
  return { pk: draftsOf(tenant), sk: keyOf('product', productId) };
}

export function draftsOf(tenant: string): string {
  return keyOf(tenant, 'description-drafts');
}

export function draftOf(row: StoredRow): DescriptionDraft {
  return DraftRow.parse(row).draft;
}

const DraftRow = z.object({ draft: jsonText(DescriptionDraft) });
