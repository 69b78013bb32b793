/** A text as the weights of the few features it has. */
export type SparseVector = ReadonlyMap<string, number>;

/** The same direction with length `length`; a vector of nothing stays so. */
export function scaleTo(vector: SparseVector, length: number): SparseVector {
  const norm = Math.sqrt(vector.values().reduce((sum, weight) => sum + weight * weight, 0));
  return norm === 0
    ? vector
    : new Map(vector.entries().map(([name, weight]) => [name, (weight / norm) * length]));
}
