/** What one shopper took, or only looked at, at one moment. Items stand in the order in which they were taken. */
export interface PastBasket {
  readonly user?: string | undefined;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly items: readonly string[];
  /** A view says what a shopper wants; only purchases, which need no type, are counted and given as reasons. */
  readonly type?: 'purchase' | 'view' | undefined;
}

/** Larger ones are stock lists, not baskets: they say little of what goes together and cost the square of their size. */
const largest = 1_500;

/** Whether item tables learnt at `now` count a basket. */
export function isCounted({ type, time, items }: PastBasket, now: number): boolean {
  return type !== 'view' && time <= now && items.length > 0 && new Set(items).size <= largest;
}
