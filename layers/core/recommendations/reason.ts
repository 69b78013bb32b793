/** Why an item is recommended, in numbers that recompute from the shop's data. Times are epoch milliseconds. */
export type Reason =
  /** `both` of the `of` baskets with the product since `since` had the item too. */
  | ReasonOf<'bought-together', 'both' | 'of' | 'since'>
  /** `both` of the `of` known shoppers who took the product since `since` took the item too, within some baskets. */
  | ReasonOf<'also-bought', 'both' | 'of' | 'since'>
  /** This shopper took the item `times` times, the last time at `last`. */
  | ReasonOf<'bought-again', 'times' | 'last'>
  /** In `baskets` baskets since `since`. */
  | ReasonOf<'popular', 'baskets' | 'since'>
  /** In `baskets` baskets since `since`, and in `before` in a span as long before it. */
  | ReasonOf<'trending', 'baskets' | 'before' | 'since'>
  /** First taken at `firstSeen`. */
  | ReasonOf<'new', 'firstSeen'>
  /** The names of product and item share `shared` words, in whatever form. */
  | ReasonOf<'similar-name', 'shared'>
  /** Product and item have `traits` traits (category, brand, attributes) in common, and their names `words` words. */
  | ReasonOf<'alike', 'words' | 'traits'>
  /** One of `of` products in its category. */
  | ReasonOf<'in-range', 'of'>
  /** The merchant put it there. */
  | ReasonOf<'chosen', never>;

interface ReasonOf<Code extends string, Figure extends string> {
  readonly code: Code;
  /** The products the reason points at; empty where it is about the item alone. */
  readonly productIds: readonly string[];
  readonly numbers: Readonly<Record<Figure, number>>;
}
