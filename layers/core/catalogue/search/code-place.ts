import type { CatalogueSheet } from '../sheet/catalogue-sheet.ts';
import { plainCode } from '../sheet/product-codes.ts';

/** A product that a query names by a code, and how it was put. */
export interface CodePlace {
  readonly place: number;
  readonly text: string;
}

/** The product whose SKU, bar code or id a query is, or holds. A plain word names no product, whatever its id is. */
export function codePlace(query: string, sheet: CatalogueSheet): CodePlace | undefined {
  const texts = [query.trim(), ...query.split(/\s+/u).filter((word) => /\d/u.test(word))];
  for (const text of texts) {
    if (!/\d/u.test(text) && !/\p{L}[-_.]\p{L}/u.test(text)) continue;
    const code = plainCode(text);
    for (const { part, first } of sheet.parts.toReversed()) {
      const row = part.codes.get(code);
      if (row !== undefined && part.shown[row] === 1) return { place: first + row, text };
    }
  }
  return undefined;
}
