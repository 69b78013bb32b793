import { ModelError } from '#core/models/language-model.ts';

/** A vendor's numbers as a unit vector; fails with `interrupted` when their count is wrong or they have no direction. */
export function toUnitVector(vendor: string, numbers: ArrayLike<number>, dimensions: number): Float32Array {
  if (numbers.length !== dimensions) {
    throw new ModelError(
      'interrupted',
      `${vendor} sent a vector of ${numbers.length} numbers, not ${dimensions}`,
    );
  }
  const vector = Float32Array.from(numbers);
  const length = Math.hypot(...vector);
  if (!(length > 0 && length < Infinity)) {
    throw new ModelError('interrupted', `${vendor} sent a vector without a direction`);
  }
  return vector.map((value) => value / length);
}
