import type { CatalogueProduct } from '../catalogue-product.ts';
import type { CatalogueSheet } from './catalogue-sheet.ts';
import { productKeys } from './product-keys.ts';

/** What the sheet needs of a product: its price and its keys. Memory holds this, never the products themselves. */
export interface SheetRow {
  readonly id: string;
  readonly minor: number;
  readonly currency: string;
  readonly keys: ReadonlySet<string>;
}

/** A product's row. */
export function sheetRow(product: CatalogueProduct): SheetRow {
  return { id: product.id, ...product.price, keys: productKeys(product) };
}

/** The sheet of a catalogue. Prices in different money cannot be compared: only the products of the commonest are on it. */
export function buildSheet(all: readonly SheetRow[]): CatalogueSheet {
  const currency = commonest(all.map((row) => row.currency)) ?? '';
  const rows = all
    .filter((row) => row.currency === currency)
    .toSorted((a, b) => a.minor - b.minor || (a.id < b.id ? -1 : 1));
  const places = new Map<string, number[]>();
  for (const [place, { keys }] of rows.entries()) {
    for (const key of keys) {
      const list = places.get(key);
      if (list === undefined) places.set(key, [place]);
      else list.push(place);
    }
  }
  return { currency, ids: rows.map(({ id }) => id), prices: rows.map(({ minor }) => minor), places };
}

function commonest(values: readonly string[]): string | undefined {
  const groups = [...Map.groupBy(values, (value) => value).entries()];
  return groups.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}
