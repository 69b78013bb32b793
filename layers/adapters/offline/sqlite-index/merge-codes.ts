import type { VectorCodes } from './vector-codes.ts';

/** `places[i]` is where vector i goes, -1 when it is gone. */
export interface CodesPart {
  readonly codes: VectorCodes;
  readonly places: Int32Array;
}

/** The codes of `size` vectors out of those of several segments. */
export function mergeCodes(parts: readonly CodesPart[], size: number, dimensions: number): VectorCodes {
  const numbers = new Int16Array(size * dimensions);
  const scales = new Float32Array(size);
  for (const { codes, places } of parts) {
    for (const [from, to] of places.entries()) {
      if (to < 0) continue;
      numbers.set(codes.numbers.subarray(from * dimensions, (from + 1) * dimensions), to * dimensions);
      scales[to] = codes.scales[from] ?? 0;
    }
  }
  return { numbers, scales };
}
