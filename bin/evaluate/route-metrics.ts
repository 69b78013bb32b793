import type { RoutedQuestion } from './route-row.ts';

/** How well an order of questions recovers the gap between the weak and the strong model. */
export interface RouteMetrics {
  /** Percentage of calls to the strong model needed to recover half of the gap; null where there is none. */
  readonly cpt50: number | null;
  /** Mean share of the gap recovered, over all percentages; .5 by chance. */
  readonly apgr: number | null;
}

/**
 * RouteLLM's figures (Ong and others, arXiv 2406.18665, section 2): questions go to the strong model from the highest
 * strength down. Questions of equal strength go together: what falls between is drawn as a straight line.
 */
export function routeMetrics(questions: readonly RoutedQuestion[]): RouteMetrics {
  const gap = sumOf(questions.map(gainOf));
  if (gap <= 0) return { cpt50: null, apgr: null };
  const groups = Map.groupBy(questions, ({ strength }) => strength);
  let [calls, recovered, area] = [0, 0, 0];
  let cpt50: number | null = null;
  for (const strength of [...groups.keys()].toSorted((a, b) => b - a)) {
    const group = groups.get(strength) ?? [];
    const share = group.length / questions.length;
    const gained = sumOf(group.map(gainOf)) / gap;
    if (cpt50 === null && recovered + gained >= 0.5) cpt50 = calls + (share * (0.5 - recovered)) / gained;
    area += share * (recovered + gained / 2);
    calls += share;
    recovered += gained;
  }
  return { cpt50: cpt50 === null ? null : Math.round(cpt50 * 1e4) / 100, apgr: Math.round(area * 1e4) / 1e4 };
}

function gainOf({ weak, strong }: RoutedQuestion): number {
  return Number(strong) - Number(weak);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
