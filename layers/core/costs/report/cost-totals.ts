import type { CostTotals } from '#contract/costs.ts';
import type { Money } from '#contract/money.ts';
import { decimalOf } from '../femto.ts';
import type { CostSums } from '../rollup.ts';

/** Sums as they travel. */
export function costTotals(sums: CostSums): CostTotals {
  const { femtoUsd, estimatedFemtoUsd, savedFemtoUsd, openFemtoUsd, ...counts } = sums;
  return {
    ...counts,
    cost: usdOf(femtoUsd),
    estimated: usdOf(estimatedFemtoUsd),
    open: usdOf(openFemtoUsd),
    saved: usdOf(savedFemtoUsd),
    usage: Object.fromEntries(Object.entries(sums.usage).filter(([, amount]) => amount !== 0)),
  };
}

/** Femto-dollars as money, to the last digit. */
export function usdOf(femtoUsd: bigint): Money {
  return { amount: decimalOf(femtoUsd), currency: 'USD' };
}
