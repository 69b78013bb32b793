import type { Reason } from './reason.ts';

/** An item to show, how much it is recommended (comparable within one list) and the truth that speaks for it. */
export interface Recommendation {
  readonly item: string;
  readonly score: number;
  readonly reason: Reason;
}

/** What every list of recommendations can be told. */
export interface RecommendationWish {
  readonly limit: number;
  /** Never recommended: what is in the cart, out of stock, hidden, just bought. */
  readonly isExcluded?: ((item: string) => boolean) | undefined;
}
