import type { GramWeights } from './gram-weights.ts';
import { scaleTo, type SparseVector } from './sparse-vector.ts';

/** Grams as a vector of length `length`: each counts by the logarithm of its number, times its weight. */
export function weighGrams(grams: readonly string[], weights: GramWeights, length: number): SparseVector {
  const counts = new Map<string, number>();
  for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const weighed = counts.entries().map(([gram, count]): [string, number] => {
    return [gram, (1 + Math.log(count)) * weights(gram)];
  });
  return scaleTo(new Map(weighed), length);
}
