import { minorDigits } from '../product-in.ts';
import { priceWishIn } from '../search/read-price-wish.ts';

/** Prices in minor units, both ends included. */
export interface PriceRange {
  readonly from: number;
  readonly to: number;
}

/** A range asked for, and the question without it. */
export interface AskedRange {
  readonly range: PriceRange | undefined;
  readonly rest: string;
}

/** Finds the price range in a folded question; undefined when it is in other money than the catalogue's. */
export function priceRangeIn(folded: string, currency: string): AskedRange | undefined {
  const asked = priceWishIn(folded);
  if (asked === undefined) return { range: undefined, rest: folded };
  if (asked.currency !== undefined && asked.currency !== currency) return undefined;
  const unit = 10 ** minorDigits(currency);
  const { min = 0, max } = asked;
  return {
    range: {
      from: Math.round(min * unit),
      to: max === undefined ? Number.MAX_SAFE_INTEGER : Math.round(max * unit),
    },
    rest: `${folded.slice(0, asked.from)} ${folded.slice(asked.end)}`,
  };
}
