import type { Ports, SheetNote } from '../../ports.ts';
import type { CatalogueProduct } from '../catalogue-product.ts';
import { isShown } from '../is-shown.ts';
import { type CatalogueSheet, readSheet } from './catalogue-sheet.ts';
import { sheetBuilder } from './sheet-builder.ts';
import { type SheetView, sheetView } from './sheet-view.ts';

/** A catalogue as it is this moment: its sheet, but for the products that changed, and a small sheet of those. */
export interface OpenSheet {
  readonly stamp: string;
  readonly sheet: CatalogueSheet;
  readonly changed: ReadonlySet<string>;
  readonly changes: CatalogueSheet;
  /** The notes that told of the changes. */
  readonly notes: readonly string[];
  /** Both in one, as questions read it. */
  readonly view: SheetView;
}

interface KeptSheet {
  readonly stamp: string;
  readonly sheet: CatalogueSheet;
  readonly noted: ReadonlySet<string>;
  readonly products: ReadonlyMap<string, CatalogueProduct | undefined>;
  readonly open: OpenSheet;
}

/** About 10 MB each for 40,000 products. */
const mostKept = 8;

const kept = new WeakMap<Ports['catalogue'], Map<string, KeptSheet>>();

/**
 * A tenant's catalogue sheet with the changes since; undefined while there is none. It stays in memory and is read again
 * only when its stamp, one small row, says that it changed; of the changes only new ones are read.
 */
export async function openSheet(
  { catalogue }: Pick<Ports, 'catalogue'>,
  tenant: string,
): Promise<OpenSheet | undefined> {
  const sheets = kept.get(catalogue) ?? new Map<string, KeptSheet>();
  kept.set(catalogue, sheets);
  // The notes first: those that a sheet made in between took over are read once too often, and none is missed.
  const notes = await catalogue.notes(tenant);
  const stamp = await catalogue.sheetStamp(tenant);
  if (stamp === undefined) return undefined;
  const before = sheets.get(tenant);
  const known = before?.stamp === stamp ? before : await readKept(catalogue, tenant, stamp);
  if (known === undefined) return undefined;
  const current = await withNotes(catalogue, tenant, known, notes);
  sheets.delete(tenant);
  sheets.set(tenant, current);
  if (sheets.size > mostKept)
    for (const oldest of [...sheets.keys()].slice(0, -mostKept)) sheets.delete(oldest);
  return current.open;
}

async function readKept(
  catalogue: Ports['catalogue'],
  tenant: string,
  stamp: string,
): Promise<KeptSheet | undefined> {
  const text = await catalogue.sheet(tenant, stamp);
  if (text === undefined) return undefined;
  const sheet = readSheet(text);
  return keptSheet({ stamp, sheet }, new Set(), new Map());
}

function keptSheet(
  { stamp, sheet }: Pick<KeptSheet, 'stamp' | 'sheet'>,
  noted: ReadonlySet<string>,
  products: KeptSheet['products'],
): KeptSheet {
  const builder = sheetBuilder();
  for (const product of products.values())
    if (product !== undefined && isShown(product)) builder.add(product);
  const change = { changed: new Set(products.keys()), changes: builder.build(sheet.currency) };
  const open = { stamp, sheet, ...change, notes: [...noted], view: sheetView(sheet, change) };
  return { stamp, sheet, noted, products, open };
}

/** What a note tells of is read after the note, as it is that moment. */
async function withNotes(
  catalogue: Ports['catalogue'],
  tenant: string,
  known: KeptSheet,
  notes: readonly SheetNote[],
): Promise<KeptSheet> {
  const fresh = notes.filter(({ id }) => !known.noted.has(id));
  if (fresh.length === 0) return known;
  const ids = [...new Set(fresh.flatMap(({ productIds }) => productIds))];
  const found = await catalogue.kept(tenant, ids);
  const products = new Map(known.products);
  for (const id of ids) products.set(id, undefined);
  for (const { product } of found) products.set(product.id, product);
  return keptSheet(known, new Set([...known.noted, ...fresh.map(({ id }) => id)]), products);
}
