import type { PriceChange } from '#core/costs/compare-prices.ts';
import type { Prices } from '#core/costs/price-book.ts';
import { isMeter } from '#core/costs/meters.ts';

/** One changed price list as lines for a person: each meter before and after. */
export function describeChange({ before, after }: PriceChange): string {
  const { model, region, tier, validFrom } = after;
  const title = `${model} (${region}, ${tier}) from ${validFrom}${before === undefined ? ', new' : ''}`;
  const changed = changesOf(before?.usd, after.usd);
  const steps = (after.above ?? []).flatMap(({ promptTokens, usd }) =>
    changesOf(
      before?.above?.find((step) => step.promptTokens === promptTokens)?.usd,
      usd,
      ` above ${promptTokens} tokens`,
    ),
  );
  return [title, ...changed, ...steps].join('\n  ');
}

function changesOf(before: Prices = {}, after: Prices = {}, condition = ''): readonly string[] {
  return Object.entries(after).flatMap(([meter, price]) => {
    const old = isMeter(meter) ? before[meter] : undefined;
    return old === price ? [] : [`${meter}${condition}: ${old ?? '-'} -> ${price ?? '-'}`];
  });
}
