import type { CatalogueSheet } from '../sheet/catalogue-sheet.ts';
import type { PriceRange } from './price-range.ts';

/** Those of some places, ascending, whose price lies in a range: two binary searches, since places are in price order. */
export function placesWithin(
  places: readonly number[],
  range: PriceRange | undefined,
  { prices }: CatalogueSheet,
): readonly number[] {
  if (range === undefined) return places;
  const priceAt = (at: number) => prices[places[at] ?? 0] ?? 0;
  return places.slice(
    firstAt(places.length, (at) => priceAt(at) >= range.from),
    firstAt(places.length, (at) => priceAt(at) > range.to),
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
