import { outOfScope } from '#core/understanding/intents/intent-model.ts';
import type { Metrics } from './evaluation-task.ts';
import type { JudgedIntent } from './intents-row.ts';

/** Shares of predictions that are right, to four digits; null where there is nothing to share. */
export function intentMetrics(judged: readonly JudgedIntent[]): Metrics {
  const inScope = judged.filter(({ expected }) => expected !== outOfScope);
  const strange = judged.filter(({ expected }) => expected === outOfScope);
  const refused = judged.filter(({ predicted }) => predicted === outOfScope);
  return {
    accuracy: shareOf(judged, isRight),
    inScopeAccuracy: shareOf(inScope, isRight),
    outOfScopeRecall: shareOf(strange, isRight),
    outOfScopePrecision: shareOf(refused, isRight),
  };
}

function isRight({ expected, predicted }: JudgedIntent): boolean {
  return expected === predicted;
}

function shareOf<T>(all: readonly T[], holds: (one: T) => boolean): number | null {
  return all.length === 0 ? null : Math.round((all.filter(holds).length / all.length) * 1e4) / 1e4;
}
