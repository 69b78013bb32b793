import * as z from 'zod';

/**
 * The catalogue on one sheet: its products by price, and by the words that find them. Made when products are taken in,
 * so that a question about all of them reads no product.
 */
export interface CatalogueSheet {
  readonly currency: string;
  /** By price, the cheapest first; a product's place in it is what the words name. */
  readonly ids: readonly string[];
  /** In minor units, ascending. */
  readonly prices: readonly number[];
  /** The places of the products that a key finds, ascending. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

const SheetText = z.object({
  currency: z.string(),
  ids: z.array(z.string()),
  prices: z.array(z.number()),
  /** Places as steps from the one before, which are short. */
  steps: z.record(z.string(), z.array(z.number())),
});

/** The sheet as a text, for a store to keep. */
export function writeSheet({ currency, ids, prices, places }: CatalogueSheet): string {
  const steps = Object.fromEntries(
    Array.from(places, ([key, list]) => [key, list.map((place, at) => place - (list[at - 1] ?? 0))]),
  );
  return JSON.stringify({ currency, ids, prices, steps });
}

/** The other way. */
export function readSheet(text: string): CatalogueSheet {
  const { steps, ...sheet } = SheetText.parse(JSON.parse(text));
  const places = new Map(
    Object.entries(steps).map(([key, list]) => {
      let place = 0;
      return [key, list.map((step) => (place += step))];
    }),
  );
  return { ...sheet, places };
}
