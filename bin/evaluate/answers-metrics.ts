import type { Metrics } from './evaluation-task.ts';

/** A question and what became of it. */
export interface JudgedAnswer {
  readonly isAnswerable: boolean;
  readonly isAnswered: boolean;
  readonly isCited: boolean;
  /** Undefined when nobody said what it must hold. */
  readonly holdsAll: boolean | undefined;
}

/** Shares, to four digits, of the questions they can be told of; null where there are none. */
export function answersMetrics(judged: readonly JudgedAnswer[]): Metrics {
  const answerable = judged.filter(({ isAnswerable }) => isAnswerable);
  const others = judged.filter(({ isAnswerable }) => !isAnswerable);
  return {
    n: judged.length,
    answered: share(answerable, ({ isAnswered }) => isAnswered),
    cited: share(answerable, ({ isAnswered, isCited }) => isAnswered && isCited),
    mustContain: share(
      answerable.filter(({ holdsAll }) => holdsAll !== undefined),
      ({ holdsAll }) => holdsAll === true,
    ),
    admitted: share(others, ({ isAnswered }) => !isAnswered),
  };
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number | null {
  return items.length === 0 ? null : Math.round((items.filter(holds).length / items.length) * 1e4) / 1e4;
}
