import type { Ports } from '../../ports.ts';
import { type CatalogueSheet, readSheet } from './catalogue-sheet.ts';

/** About 10 MB each for 40,000 products. */
const mostKept = 8;

const kept = new WeakMap<
  Ports['catalogue'],
  Map<string, { readonly stamp: string; readonly sheet: CatalogueSheet }>
>();

/**
 * A tenant's catalogue sheet; undefined while there is none. It stays in memory and is read again only when its stamp,
 * one small row, says that it changed.
 */
export async function openSheet(
  { catalogue }: Pick<Ports, 'catalogue'>,
  tenant: string,
): Promise<CatalogueSheet | undefined> {
  const sheets = kept.get(catalogue) ?? new Map();
  kept.set(catalogue, sheets);
  const stamp = await catalogue.sheetStamp(tenant);
  if (stamp === undefined) return undefined;
  const known = sheets.get(tenant);
  if (known?.stamp === stamp) return known.sheet;
  const text = await catalogue.sheet(tenant, stamp);
  if (text === undefined) return undefined;
  const sheet = readSheet(text);
  sheets.delete(tenant);
  sheets.set(tenant, { stamp, sheet });
  if (sheets.size > mostKept)
    for (const oldest of [...sheets.keys()].slice(0, -mostKept)) sheets.delete(oldest);
  return sheet;
}
