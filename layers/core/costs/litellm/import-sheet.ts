import type { PriceBook, PriceEntry } from '../price-book.ts';
import { pricesOfRow, type SheetPrice } from './prices-of-row.ts';
import type { SheetRow } from './sheet-row.ts';
import { sheetTargetOf } from './sheet-target.ts';

/** From when on, and from where, the prices of a sheet are taken. */
export interface SheetOrigin {
  readonly validFrom: string;
  readonly source: string;
}

/** The books of a sheet, one per provider. Names that mean the same model have one entry, with the meters of all. */
export function importSheet(rows: readonly SheetRow[], origin: SheetOrigin): readonly PriceBook[] {
  const priced = rows.flatMap((row) => {
    const target = sheetTargetOf(row.model, row.litellm_provider ?? '');
    return pricesOfRow(row).map((price) => ({ target, price }));
  });
  const byProvider = Map.groupBy(priced, ({ target }) => target.provider);
  return [...byProvider].map(([provider, prices]) => ({
    version: origin.validFrom,
    provider,
    prices: entriesOf(prices, origin),
  }));
}

type Priced = { readonly target: ReturnType<typeof sheetTargetOf>; readonly price: SheetPrice };

function entriesOf(priced: readonly Priced[], { validFrom, source }: SheetOrigin): PriceEntry[] {
  const byEntry = Map.groupBy(
    priced,
    ({ target, price }) => `${target.region} ${tierOf(target.tier, price)} ${target.model}`,
  );
  return [...byEntry.values()].flatMap((prices) => {
    const [first] = prices;
    if (first === undefined) return [];
    const { model, region, tier } = first.target;
    const steps = Map.groupBy(prices, ({ price }) => price.above);
    const above = [...steps]
      .filter(([promptTokens]) => promptTokens > 0)
      .map(([promptTokens, step]) => ({ promptTokens, usd: usdOf(step) }));
    const entry = { model, region, tier: tierOf(tier, first.price), validFrom, source };
    return [{ ...entry, usd: usdOf(steps.get(0) ?? []), ...(above.length === 0 ? {} : { above }) }];
  });
}

/** A commitment is part of a model's name, every other tier of a cost's. */
function tierOf(named: string, price: SheetPrice): string {
  return price.tier === 'on-demand' ? named : price.tier;
}

/** The first name's price of a meter holds; where names mean one model, sheets repeat it. */
function usdOf(prices: readonly Priced[]) {
  return Object.fromEntries(prices.toReversed().map(({ price }) => [price.meter, price.usd]));
}
