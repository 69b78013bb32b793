import type { FoldedCosts } from '../ports.ts';
import type { Cell, CostSums } from './rollup.ts';
import { sumCosts } from './sum-costs.ts';

/** What each model's costs grew by between two folds of a quarter-hour; models that stayed as they were are left out. */
export function foldedCosts(before: readonly Cell[], after: readonly Cell[]): readonly FoldedCosts[] {
  const known = Map.groupBy(before, ({ model }) => model);
  return [...Map.groupBy(after, ({ model }) => model)].flatMap(([model, cells]) => {
    const grown = growth(sumCosts(known.get(model) ?? []), sumCosts(cells));
    return Object.values(grown).some((value) => Number(value) !== 0) ? [{ model, ...grown }] : [];
  });
}

function growth(before: CostSums, after: CostSums): Omit<FoldedCosts, 'model'> {
  return {
    femtoUsd: after.femtoUsd - before.femtoUsd,
    savedFemtoUsd: after.savedFemtoUsd - before.savedFemtoUsd,
    calls: after.calls - before.calls,
    errors: after.errors - before.errors,
    cacheHits: after.cacheHits - before.cacheHits,
    unpricedCalls: after.unpricedCalls - before.unpricedCalls,
    overdueCalls: after.overdueCalls - before.overdueCalls,
    inputTokens: (after.usage.input ?? 0) - (before.usage.input ?? 0),
    outputTokens: (after.usage.output ?? 0) - (before.usage.output ?? 0),
  };
}
