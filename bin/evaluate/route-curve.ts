import type { RoutedQuestion } from './route-row.ts';

/** What it costs and how often it is right when so many of the calls, percent, go to the strong model. */
export interface CurvePoint {
  readonly strongPercent: number;
  /** Percent of what all calls to the strong model cost. */
  readonly costPercent: number;
  readonly accuracy: number;
}

/** The cost against the quality of a routing, from none to all of the calls to the strong model. */
export interface RouteCurve {
  readonly points: readonly CurvePoint[];
  /** Percent saved where the accuracy is 95 % of the strong model's for the least money; null without labels. */
  readonly savedAt95: number | null;
}

const steps = 20;

/**
 * Questions go to the strong model from the highest strength down; the weak one costs `weakShare` of it. Questions of equal
 * strength go together in the order of the file, which knows nothing of them.
 */
export function routeCurve(questions: readonly RoutedQuestion[], weakShare: number): RouteCurve {
  if (questions.length === 0) return { points: [], savedAt95: null };
  const ordered = questions.toSorted((a, b) => b.strength - a.strength);
  const strongRight = ordered.filter(({ strong }) => strong).length;
  let right = ordered.filter(({ weak }) => weak).length;
  const pointAt = (calls: number): CurvePoint => {
    const share = calls / ordered.length;
    const cost = share + (1 - share) * weakShare;
    return {
      strongPercent: percent(share),
      costPercent: percent(cost),
      accuracy: Math.round((right / ordered.length) * 1e4) / 1e4,
    };
  };
  const points = [pointAt(0)];
  let cheapest = right >= 0.95 * strongRight ? points[0] : undefined;
  for (const [at, { weak, strong }] of ordered.entries()) {
    right += Number(strong) - Number(weak);
    const calls = at + 1;
    if (right >= 0.95 * strongRight) cheapest ??= pointAt(calls);
    const isStep = Math.floor((calls * steps) / ordered.length) > Math.floor((at * steps) / ordered.length);
    if (isStep) points.push(pointAt(calls));
  }
  return { points, savedAt95: cheapest === undefined ? null : percent(1 - cheapest.costPercent / 100) };
}

function percent(share: number): number {
  return Math.round(share * 1e4) / 100;
}
