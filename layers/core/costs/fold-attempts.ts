import type { Attempt } from './attempt.ts';
import { type Cell, type CellKey, type CostSums, noCosts } from './rollup.ts';
import { sumCosts } from './sum-costs.ts';

/** The cells of the attempts of one quarter-hour, in a fixed order. `now` tells open attempts from overdue ones. */
export function foldAttempts(attempts: readonly Attempt[], now: number): readonly Cell[] {
  const byKey = Map.groupBy(attempts, (attempt) => cellName(attempt));
  const cells = [...byKey].map(([name, alike]): [string, Cell | undefined] => [name, cellOf(alike, now)]);
  return cells.toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, cell]) => cell ?? []);
}

/** Which cell a call belongs to, as one text. */
function cellName({ provider, model, useCase, serviceTier, modelPlan }: CellKey): string {
  return JSON.stringify([provider, model, useCase, serviceTier, modelPlan]);
}

function cellOf(alike: readonly Attempt[], now: number): Cell | undefined {
  const [first] = alike;
  if (first === undefined) return undefined;
  const { provider, model, useCase, serviceTier, modelPlan } = first;
  const sums = sumCosts(alike.map((attempt) => costsOf(attempt, now)));
  return { provider, model, useCase, serviceTier, modelPlan, ...sums };
}

/** What one attempt adds. A cache hit is no call to a provider. */
function costsOf(attempt: Attempt, now: number): CostSums {
  if (attempt.state === 'open') {
    return {
      ...noCosts,
      openFemtoUsd: attempt.worstFemtoUsd,
      unpricedCalls: attempt.unpriced ? 1 : 0,
      openCalls: 1,
      overdueCalls: attempt.deadline < now ? 1 : 0,
    };
  }
  return {
    ...noCosts,
    femtoUsd: attempt.femtoUsd,
    estimatedFemtoUsd: attempt.estimated ? attempt.femtoUsd : 0n,
    savedFemtoUsd: attempt.savedFemtoUsd,
    calls: attempt.cacheHit ? 0 : 1,
    errors: attempt.failed ? 1 : 0,
    cacheHits: attempt.cacheHit ? 1 : 0,
    estimatedCalls: attempt.estimated ? 1 : 0,
    unpricedCalls: attempt.unpriced ? 1 : 0,
    usage: attempt.usage,
  };
}
