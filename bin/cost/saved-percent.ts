import type { Fraction } from '#core/costs/fraction.ts';

/** How much less one cost is than another, percent with one decimal. */
export function savedPercent(cost: Fraction, than: Fraction): number {
  return 100 - Number((cost.over * than.under * 1000n) / (cost.under * than.over)) / 10;
}
