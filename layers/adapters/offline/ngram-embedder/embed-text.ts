import { countFeatures } from './count-features.ts';

const stemWeight = 3;
const gramWeight = 1;

/**
 * A unit vector of the features of a text, each added with a sign to the place its hash names (Weinberger et al.,
 * Feature Hashing for Large Scale Multitask Learning, 2009), its count dampened by a logarithm.
 */
export function embedText(text: string, dimensions: number): Float32Array {
  const { stems, grams } = countFeatures(text);
  const vector = new Float32Array(dimensions);
  spread(vector, stems, stemWeight);
  spread(vector, grams, gramWeight);
  return toUnitLength(vector);
}

function spread(vector: Float32Array, counts: ReadonlyMap<number, number>, weight: number): void {
  for (const [feature, count] of counts) {
    const place = (feature >>> 1) % vector.length;
    const amount = weight * Math.log2(1 + count);
    vector[place] = (vector[place] ?? 0) + (feature & 1 ? amount : -amount);
  }
}

function toUnitLength(vector: Float32Array): Float32Array {
  let square = 0;
  for (const value of vector) square += value * value;
  if (square === 0) vector[0] = 1;
  const length = Math.sqrt(square) || 1;
  return vector.map((value) => value / length);
}
