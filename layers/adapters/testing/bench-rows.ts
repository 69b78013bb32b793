/** One figure of a benchmark beside the least that is possible, or what others need. */
export interface BenchRow {
  readonly metric: string;
  readonly floor: string;
  readonly ours: string;
  readonly goal: string;
  readonly met: boolean;
}

/** The value that a share `p` of the values does not exceed. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
