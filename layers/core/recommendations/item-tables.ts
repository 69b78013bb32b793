/** All that is learnt of a shop's past, in plain JSON: a summary of a few kilobytes, and one bounded row per item. */
export interface ItemTables {
  readonly summary: ShopSummary;
  readonly segments: readonly SegmentRow[];
  readonly rows: readonly ItemRow[];
}

/** What every request needs, whatever it asks for. Times are epoch milliseconds. */
export interface ShopSummary {
  /** Baskets up to and with this moment were counted. */
  readonly asOf: number;
  /** The oldest basket that was counted. */
  readonly since: number;
  readonly baskets: number;
  /** The baskets again, where older ones weigh less: what `share` is a share of. */
  readonly weight: number;
  /** All stretches of sales below this number are in the tables. */
  readonly covers: number;
  /** The share of what known shoppers take in later baskets that they had taken before: near 0 for books, high for food. */
  readonly repeatShare: number;
  /** Where the window of `popular` and `trending` begins. */
  readonly windowFrom: number;
  /** Best first, like the two lists below. */
  readonly popular: readonly ListedItem[];
  readonly trending: readonly ListedItem[];
  /** The items that were first seen last. */
  readonly recent: readonly ListedItem[];
  /** Products of the catalogue when the tables were learnt. */
  readonly products: number;
  /** Some products of every category, for a shop that has sold nothing yet. */
  readonly range: readonly RangeItem[];
}

/** A product and the number of products in its category. */
export interface RangeItem {
  readonly item: string;
  readonly of: number;
}

/** An item in a list for everybody. */
export interface ListedItem {
  readonly item: string;
  /** Baskets with it since the oldest that was counted. */
  readonly ever: number;
  /** Baskets with it within the window. */
  readonly baskets: number;
  /** Baskets with it in a span as long as the window, just before it. */
  readonly before: number;
  /** Its share of baskets, 0..1, where newer baskets count more. */
  readonly share: number;
  readonly firstSeen: number;
}

/** What goes best within one category, best first, `segmentLimit` at most. */
export interface SegmentRow {
  readonly segment: string;
  readonly popular: readonly ListedItem[];
  readonly trending: readonly ListedItem[];
}

/** What is known of one item. Its lists hold at most `neighbourLimit` others each. */
export interface ItemRow {
  readonly item: string;
  /** Baskets with it. */
  readonly baskets: number;
  /** Known shoppers who took it. */
  readonly shoppers: number;
  /** How it sells now against how it sold on the whole: 1 as ever, near 0 gone or out of season. */
  readonly pulse: number;
  /** How much likelier than usual a shopper who took it takes it again in a later basket: 1 as usual. */
  readonly loyalty: number;
  /** The median of the days between two purchases by one shopper; absent where too few took it twice. */
  readonly repeatDays?: number | undefined;
  /** How it sells, as lists tell it; absent where it never sold. */
  readonly sales?: Omit<ListedItem, 'item' | 'ever'> | undefined;
  /** Taken in the same basket. */
  readonly together: readonly BasketNeighbour[];
  /** Taken by the same shoppers in other baskets, before or after. */
  readonly next: readonly Neighbour[];
  /** Alike by name and traits. */
  readonly similar: readonly NameNeighbour[];
}

export interface Neighbour {
  readonly item: string;
  /** How many baskets (`together`) or shoppers (`next`) have both. */
  readonly both: number;
  /** What it says of what a shopper wants next: the chance of it, with little trust in few, and more for what sells lately. */
  readonly pull: number;
}

export interface BasketNeighbour extends Neighbour {
  /** The chance of the neighbour given the item, 0..1, decayed and shrunk. */
  readonly share: number;
  /** The cosine of the two, 0..1: like `share`, but a bestseller gains nothing by being in every basket. */
  readonly likeness: number;
}

export interface NameNeighbour {
  readonly item: string;
  /** How many search terms the names share. */
  readonly shared: number;
  /** How many traits, such as a colour or the category, both have. */
  readonly traits: number;
  readonly likeness: number;
}

/** Neighbours kept of each item in each list. */
export const neighbourLimit = 80;
/** Items kept of each list of a category. */
export const segmentLimit = 40;
