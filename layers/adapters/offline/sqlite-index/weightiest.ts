/** A number of a vector that matters: its place, and how much in whole steps. */
export interface Weight {
  readonly place: number;
  readonly weight: number;
}

/**
 * The fewest numbers of a vector that hold `energy` of its squared length, `most` at most, with weights whose sizes
 * sum up to no more than `total`.
 */
export function weightiest(
  vector: Float32Array,
  { energy, most, total }: { readonly energy: number; readonly most: number; readonly total: number },
): Weight[] {
  const largestFirst = Array.from(vector.keys()).toSorted((a, b) => sizeAt(vector, b) - sizeAt(vector, a));
  const wanted = energy * vector.reduce((sum, value) => sum + value * value, 0);
  const places: number[] = [];
  let held = 0;
  let sum = 0;
  for (const place of largestFirst.slice(0, most)) {
    if (held >= wanted) break;
    const size = sizeAt(vector, place);
    held += size * size;
    sum += size;
    places.push(place);
  }
  const step = sum / (total - places.length / 2) || 1;
  return places.map((place) => ({ place, weight: Math.round((vector[place] ?? 0) / step) }));
}

function sizeAt(vector: Float32Array, place: number): number {
  return Math.abs(vector[place] ?? 0);
}
