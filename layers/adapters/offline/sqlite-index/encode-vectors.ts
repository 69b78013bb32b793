import type { VectorCodes } from './vector-codes.ts';

/** Up to its largest number; a dot product of unit vectors then misses by about 0.000003, with 127 steps by 0.0008. */
const steps = 32_767;

/** The codes of vectors of `dimensions` numbers each. */
export function encodeVectors(vectors: readonly Float32Array[], dimensions: number): VectorCodes {
  const numbers = new Int16Array(vectors.length * dimensions);
  const scales = new Float32Array(vectors.length);
  for (const [place, vector] of vectors.entries()) {
    const scale = vector.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) / steps || 1;
    scales[place] = scale;
    numbers.set(
      vector.map((value) => Math.round(value / scale)),
      place * dimensions,
    );
  }
  return { numbers, scales };
}
