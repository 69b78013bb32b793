import type { BenchRow } from '#adapters/testing/bench-rows.ts';

/** How long something took beside the longest it may take, seconds. */
export function secondsRow(
  metric: string,
  { seconds, cpuSeconds }: { readonly seconds: number; readonly cpuSeconds: number },
  goal: number,
): BenchRow {
  const ours = `${seconds.toFixed(1)} s (CPU ${cpuSeconds.toFixed(1)} s)`;
  return { metric, floor: '-', ours, goal: `<= ${goal} s`, met: seconds <= goal };
}
