import { fraction, fractionOf, multiplyFractions } from '../fraction.ts';
import { fractionText } from '../fraction-text.ts';
import { type Meter, pricedPer } from '../meters.ts';
import { onDemand } from '../price-target.ts';
import { costFieldOf } from './cost-field.ts';
import type { SheetRow } from './sheet-row.ts';

/** One price of a sheet in our words: USD for as many of the meter as `pricedPer` says. */
export interface SheetPrice {
  readonly tier: string;
  readonly above: number;
  readonly meter: Meter;
  readonly usd: string;
}

const searches: Readonly<Record<string, Meter>> = {
  search_context_size_low: 'searchLow',
  search_context_size_medium: 'search',
  search_context_size_high: 'searchHigh',
};

/** Every price of a row. A sheet's image model has its price per image among the input costs. */
export function pricesOfRow(row: SheetRow): readonly SheetPrice[] {
  const fields = Object.entries(row).flatMap(([name, cost]): readonly SheetPrice[] => {
    const field = costFieldOf(name);
    if (field === undefined || (typeof cost !== 'number' && typeof cost !== 'string')) return [];
    const meter = field.meter === 'imageSeen' && row.mode === 'image_generation' ? 'image' : field.meter;
    return [{ ...field, meter, usd: quoted(meter, cost) }];
  });
  const context = Object.entries(row.search_context_cost_per_query ?? {}).flatMap(
    ([name, cost]): readonly SheetPrice[] => {
      const meter = searches[name];
      return meter === undefined ? [] : [{ tier: onDemand, above: 0, meter, usd: quoted(meter, cost) }];
    },
  );
  return [...fields, ...context];
}

/** JavaScript writes a number with the fewest digits that tell it apart, so the sheet's own decimal comes back. */
function quoted(meter: Meter, costEach: number | string): string {
  return fractionText(multiplyFractions(fractionOf(String(costEach)), fraction(pricedPer[meter], 1n)));
}
