import { median } from '#adapters/testing/bench-rows.ts';

/** Grown from the second to the last fifth of the samples of memory, bytes: what would go on growing. */
export function grownMegabytes(samples: readonly number[]): number {
  const fifth = Math.floor(samples.length / 5);
  return (median(samples.slice(4 * fifth)) - median(samples.slice(fifth, 2 * fifth))) / 1e6;
}
