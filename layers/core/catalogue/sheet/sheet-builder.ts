import type { CatalogueProduct } from '../catalogue-product.ts';
import type { CatalogueSheet } from './catalogue-sheet.ts';
import { productKeys } from './product-keys.ts';

/** Makes a sheet, product by product. Memory holds what the sheet will, never the products themselves. */
export interface SheetBuilder {
  add(product: CatalogueProduct): void;
  /** Takes over a sheet but for some of its products. */
  addSheet(sheet: CatalogueSheet, except: ReadonlySet<string>): void;
  /** In one currency, or else in the commonest: prices in different money cannot be compared. */
  build(currency?: string): CatalogueSheet;
}

export function sheetBuilder(): SheetBuilder {
  const ids: string[] = [];
  const prices: number[] = [];
  const currencies: string[] = [];
  /** By key, the numbers of the products it finds. */
  const found = new Map<string, number[]>();
  const addRow = (id: string, minor: number, currency: string): number => {
    prices.push(minor);
    currencies.push(currency);
    return ids.push(id) - 1;
  };
  const file = (key: string, product: number): void => {
    const products = found.get(key);
    if (products === undefined) found.set(key, [product]);
    else products.push(product);
  };

  return {
    add(product) {
      const added = addRow(product.id, product.price.minor, product.price.currency);
      for (const key of productKeys(product)) file(key, added);
    },

    addSheet(sheet, except) {
      const numbers = sheet.ids.map((id, place) =>
        except.has(id) ? undefined : addRow(id, sheet.prices[place] ?? 0, sheet.currency),
      );
      for (const [key, places] of sheet.places) {
        for (const place of places) {
          const product = numbers[place];
          if (product !== undefined) file(key, product);
        }
      }
    },

    build(currency = commonest(currencies)) {
      const products = ids
        .map((_, product) => product)
        .filter((product) => currencies[product] === currency)
        .toSorted(
          (a, b) => (prices[a] ?? 0) - (prices[b] ?? 0) || ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1),
        );
      const placeOf = new Int32Array(ids.length).fill(-1);
      for (const [place, product] of products.entries()) placeOf[product] = place;
      const places = new Map<string, readonly number[]>();
      for (const [key, numbers] of found) {
        const list = numbers.map((product) => placeOf[product] ?? -1).filter((place) => place >= 0);
        if (list.length > 0)
          places.set(
            key,
            list.toSorted((a, b) => a - b),
          );
      }
      return {
        currency,
        ids: products.map((product) => ids[product] ?? ''),
        prices: products.map((product) => prices[product] ?? 0),
        places,
      };
    },
  };
}

function commonest(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
