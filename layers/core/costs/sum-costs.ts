import { type Meter, meters, type Quantities } from './meters.ts';
import { type CostSums, noCosts } from './rollup.ts';

/** The sum of all. Meters come in one order, and only those that were used. */
export function sumCosts(parts: readonly CostSums[]): CostSums {
  const sum = { ...noCosts };
  const usage = new Map<string, number>();
  for (const part of parts) {
    sum.femtoUsd += part.femtoUsd;
    sum.estimatedFemtoUsd += part.estimatedFemtoUsd;
    sum.savedFemtoUsd += part.savedFemtoUsd;
    sum.openFemtoUsd += part.openFemtoUsd;
    sum.calls += part.calls;
    sum.errors += part.errors;
    sum.cacheHits += part.cacheHits;
    sum.estimatedCalls += part.estimatedCalls;
    sum.unpricedCalls += part.unpricedCalls;
    sum.openCalls += part.openCalls;
    sum.overdueCalls += part.overdueCalls;
    for (const [meter, amount] of Object.entries(part.usage)) {
      usage.set(meter, (usage.get(meter) ?? 0) + amount);
    }
  }
  return { ...sum, usage: inOrder(usage) };
}

function inOrder(usage: ReadonlyMap<string, number>): Quantities {
  const used = meters.flatMap((meter): readonly (readonly [Meter, number])[] => {
    const amount = usage.get(meter) ?? 0;
    return amount === 0 ? [] : [[meter, amount]];
  });
  return Object.fromEntries(used);
}
