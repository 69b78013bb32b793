import type { ShopSummary } from './item-tables.ts';

/** What a shop knows before it has learnt anything. */
export const nothingLearnt: ShopSummary = {
  asOf: 0,
  since: 0,
  baskets: 0,
  weight: 0,
  covers: 0,
  repeatShare: 0,
  windowFrom: 0,
  popular: [],
  trending: [],
  recent: [],
  products: 0,
  range: [],
};
