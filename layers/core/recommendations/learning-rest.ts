const hour = 3_600_000;

/**
 * How long tables stay before they are learnt anew, ms: each run rewrites every item's row, so a large catalogue is
 * learnt less often. Up to 20,000 products every hour; 1,000,000 once a day.
 */
export function learningRest(products: number): number {
  if (products <= 20_000) return 0;
  return products <= 200_000 ? 6 * hour : 24 * hour;
}
