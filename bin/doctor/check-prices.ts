import { fileTuning } from '#adapters/file-tuning.ts';
import { findPrices } from '#core/costs/find-prices.ts';
import { priceTargetOf } from '#core/costs/price-target.ts';
import { shippedPriceBook } from '#core/costs/read-price-book.ts';
import type { Check } from './finding.ts';

/** Whether each model that would be called, `provider/model`, has a price today. */
export function checkPrices(tuning: string, models: readonly string[], now: number): Check {
  return {
    what: 'price book',
    look: async () => {
      const ports = { tuning: fileTuning(tuning) };
      return await Promise.all(
        models.map(async (model) => {
          const target = priceTargetOf(model);
          const book = await shippedPriceBook(ports, target.provider);
          const what = `price of ${model}`;
          if (book !== undefined && findPrices(book, target, now) !== undefined) {
            return { type: 'good', what, says: 'in the book' } as const;
          }
          return {
            type: 'wrong',
            what,
            says: 'not in the book: its calls would count as UNPRICED',
            mend: 'Add it with npm run prices, or PUT /v1/prices for one shop',
          } as const;
        }),
      );
    },
  };
}
