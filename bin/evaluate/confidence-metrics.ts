import type { Metrics } from './evaluation-task.ts';

/** An answer that was given, how sure Aisle was of it, and whether it was right. */
export interface RatedAnswer {
  readonly score: number;
  readonly isRight: boolean;
}

const bins = 10;

/**
 * How far scores can be believed: the expected calibration error over ten bins of equal width (Naeini et al. 2015), the
 * Brier score, and how often a right answer is rated above a wrong one; null where there is nothing to compare.
 */
export function confidenceMetrics(rated: readonly RatedAnswer[]): Metrics {
  const right = rated.filter(({ isRight }) => isRight);
  return {
    n: rated.length,
    right: mean(rated.map(({ isRight }) => Number(isRight))),
    ece: calibrationError(rated),
    brier: mean(rated.map(({ score, isRight }) => (score - Number(isRight)) ** 2)),
    auroc: auroc(
      right.map(({ score }) => score),
      rated.filter(({ isRight }) => !isRight).map(({ score }) => score),
    ),
  };
}

function calibrationError(rated: readonly RatedAnswer[]): number | null {
  const groups = Map.groupBy(rated, ({ score }) => Math.min(bins - 1, Math.floor(score * bins)));
  const gaps = Array.from(groups.values(), (group) =>
    Math.abs(group.reduce((sum, { score, isRight }) => sum + score - Number(isRight), 0)),
  );
  return rated.length === 0 ? null : rounded(gaps.reduce((sum, gap) => sum + gap, 0) / rated.length);
}

function auroc(right: readonly number[], wrong: readonly number[]): number | null {
  return mean(right.flatMap((yes) => wrong.map((no) => (yes > no ? 1 : yes === no ? 0.5 : 0))));
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : rounded(values.reduce((sum, value) => sum + value, 0) / values.length);
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
