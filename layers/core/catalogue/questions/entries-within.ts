import { type CatalogueSheet, idAt, minorAt } from '../sheet/catalogue-sheet.ts';
import type { PriceRange } from './price-range.ts';

/** A product that a question is about, and its price in minor units. */
export interface PricedEntry {
  readonly id: string;
  readonly minor: number;
}

/** The products at some places, the cheapest first. */
export function pricedEntries(places: readonly number[], sheet: CatalogueSheet): readonly PricedEntry[] {
  return places
    .map((place) => ({ id: idAt(sheet, place), minor: minorAt(sheet, place) }))
    .toSorted((a, b) => a.minor - b.minor || (a.id < b.id ? -1 : 1));
}

/** Those of some products, the cheapest first, whose price lies in a range: two binary searches. */
export function entriesWithin(
  entries: readonly PricedEntry[],
  range: PriceRange | undefined,
): readonly PricedEntry[] {
  if (range === undefined) return entries;
  const priceAt = (at: number) => entries[at]?.minor ?? 0;
  return entries.slice(
    firstAt(entries.length, (at) => priceAt(at) >= range.from),
    firstAt(entries.length, (at) => priceAt(at) > range.to),
  );
}

/** The first of ascending numbers for which something holds. */
function firstAt(end: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
