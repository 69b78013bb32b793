import type { CatalogueProduct } from '../catalogue-product.ts';

import type { CatalogueSheet, PlacedPart } from './catalogue-sheet.ts';
import { partBuilder } from './part-builder.ts';
import { printOf } from './print-of.ts';
import type { SheetPart } from './sheet-part.ts';
import { type SheetRow, sheetRow } from './sheet-row.ts';

/** A sheet that follows the catalogue. Who searches takes `sheet` once and finds it whole. */
export interface LiveSheet {
  readonly sheet: CatalogueSheet;
  /** Products that are no longer in what was made, but in the part of what changed, or gone. */
  readonly moved: ReadonlySet<string>;
  /** Takes in products as they are now; those of the ids that are not among them are gone. */
  follow(ids: readonly string[], products: readonly CatalogueProduct[]): void;
}

/**
 * Begins with what was made. A new price or stock changes a number in it; a product with new words moves to a part of
 * what changed since, which is small and made anew each time.
 */
export function liveSheet(made: SheetPart): LiveSheet {
  const places = new Map(made.ids.map((id, row) => [id, row]));
  const changed = new Map<string, SheetRow>();
  const moved = new Set<string>();
  let sheet = placed([made], places);

  return {
    get sheet() {
      return sheet;
    },
    moved,
    follow(ids, products) {
      const now = new Map(products.map((product) => [product.id, product]));
      let isNew = false;
      for (const id of new Set(ids)) {
        const product = now.get(id);
        const row = product && sheetRow(product);
        if (row !== undefined && updated(sheet, row)) {
          if (changed.has(id)) changed.set(id, row);
        } else isNew = move(id, row) || isNew;
      }
      if (isNew) sheet = placed([made, partOf(changed.values())], places);
    },
  };

  /** Takes a product out of where it is, and into the part of what changed if it is still there. */
  function move(id: string, row: SheetRow | undefined): boolean {
    const place = places.get(id);
    if (place !== undefined && place < made.ids.length) {
      made.shown[place] = 0;
      moved.add(id);
    }
    if (place === undefined && row === undefined) return false;
    changed.delete(id);
    places.delete(id);
    if (row !== undefined) changed.set(id, row);
    return true;
  }
}

/** Writes the numbers of a row over those in the sheet; false where more than numbers changed. */
function updated(sheet: CatalogueSheet, row: SheetRow): boolean {
  const place = sheet.placeOf(row.id);
  if (place === undefined) return false;
  const { part, first } = sheet.parts.findLast((each) => each.first <= place) ?? {};
  if (part === undefined || first === undefined) return false;
  const at = place - first;
  if (part.prints[at] !== printOf(row)) return false;
  part.minor[at] = row.minor;
  part.stock[at] = row.stock;
  part.shown[at] = row.isShown ? 1 : 0;
  return true;
}

function partOf(rows: Iterable<SheetRow>): SheetPart {
  const builder = partBuilder();
  for (const row of rows) builder.add(row);
  return builder.build();
}

function placed(all: readonly SheetPart[], places: Map<string, number>): CatalogueSheet {
  const parts: PlacedPart[] = [];
  let size = 0;
  for (const part of all) {
    parts.push({ part, first: size });
    if (size > 0) for (const [row, id] of part.ids.entries()) places.set(id, size + row);
    size += part.ids.length;
  }
  return { parts, size, currency: commonestCurrency(all), placeOf: (id) => places.get(id) };
}

function commonestCurrency(parts: readonly SheetPart[]): string {
  const counts = new Map<string, number>();
  for (const { currency, currencies } of parts) {
    for (const code of currency) {
      const name = currencies[code] ?? '';
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
