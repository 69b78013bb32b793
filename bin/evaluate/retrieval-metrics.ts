import type { Metrics } from './evaluation-task.ts';

/** A query that was judged and what was found for it, best first. */
export interface JudgedQuery {
  readonly ranked: readonly string[];
  readonly answerable: number;
  /** Grades by id, above 0. */
  readonly grades: ReadonlyMap<string, number> | undefined;
  readonly isAnswerable: boolean | undefined;
}

const depth = 10;

/** How well queries were answered, to four digits; null where nobody judged. */
export function retrievalMetrics(judged: readonly JudgedQuery[]): Metrics {
  const relevant = judged.flatMap(({ ranked, grades }) =>
    grades === undefined || grades.size === 0 ? [] : { ranked, grades },
  );
  return {
    precisionAt1: meanOf(relevant.map(({ ranked, grades }) => (hasTopGrade(ranked[0], grades) ? 1 : 0))),
    recallAt1: meanOf(relevant.map(({ ranked, grades }) => recall(ranked.slice(0, 1), grades))),
    recallAt20: meanOf(relevant.map(({ ranked, grades }) => recall(ranked.slice(0, 20), grades))),
    ndcgAt10: meanOf(relevant.map(({ ranked, grades }) => ndcg(ranked, grades))),
    mrr: meanOf(relevant.map(({ ranked, grades }) => reciprocalRank(ranked, grades))),
    auroc: auroc(judged),
  };
}

type Grades = ReadonlyMap<string, number>;

function hasTopGrade(id: string | undefined, grades: Grades): boolean {
  return id !== undefined && grades.get(id) === Math.max(...grades.values());
}

function recall(found: readonly string[], grades: Grades): number {
  return found.filter((id) => grades.has(id)).length / grades.size;
}

function reciprocalRank(ranked: readonly string[], grades: Grades): number {
  const place = ranked.findIndex((id) => grades.has(id));
  return place < 0 ? 0 : 1 / (place + 1);
}

/** Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002); the gain is the grade. */
function ndcg(ranked: readonly string[], grades: Grades): number {
  const ideal = [...grades.values()].toSorted((a, b) => b - a);
  return gainOf(ranked.map((id) => grades.get(id) ?? 0)) / gainOf(ideal);
}

function gainOf(grades: readonly number[]): number {
  return grades.slice(0, depth).reduce((sum, grade, place) => sum + grade / Math.log2(place + 2), 0);
}

/** How often an answerable query is rated above one that is not; ties count half. */
function auroc(judged: readonly JudgedQuery[]): number | null {
  const rates = (wanted: boolean) =>
    judged.flatMap((it) => (it.isAnswerable === wanted ? it.answerable : []));
  const negatives = rates(false);
  return meanOf(rates(true).flatMap((yes) => negatives.map((no) => (yes > no ? 1 : yes === no ? 0.5 : 0))));
}

function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 1e4) / 1e4;
}
