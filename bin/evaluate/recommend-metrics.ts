import type { Metrics } from './evaluation-task.ts';

/** A list that was recommended, and what was taken in truth; `relevant` is absent where nobody knows. */
export interface JudgedList {
  readonly kind: string;
  readonly items: readonly string[];
  readonly relevant: ReadonlySet<string> | undefined;
}

const depth = 10;

/**
 * Hit rate, reciprocal rank of the first hit and nDCG (binary gains, Järvelin and Kekäläinen 2002) of each kind, and
 * the share of `sold` items that stand in any list's first ten. Reciprocal ranks go as far as the lists do.
 */
export function recommendMetrics(lists: readonly JudgedList[], sold: ReadonlySet<string>): Metrics {
  const shown = new Set(lists.flatMap(({ items }) => items.slice(0, depth)));
  const metrics: Record<string, number | null> = {
    n: lists.length,
    coverage: sold.size === 0 ? null : round(shown.intersection(sold).size / sold.size),
  };
  for (const [kind, group] of Map.groupBy(lists, (list) => list.kind)) {
    const labelled = group.flatMap(({ items, relevant }) =>
      relevant === undefined || relevant.size === 0
        ? []
        : { places: placesOf(items, relevant), of: relevant.size },
    );
    if (labelled.length === 0) continue;
    const mean = (figure: (list: Judged) => number) =>
      round(labelled.reduce((sum, list) => sum + figure(list), 0) / labelled.length);
    metrics[`${kind} n`] = labelled.length;
    metrics[`${kind} HR@10`] = mean(({ places }) => ((places[0] ?? depth) < depth ? 1 : 0));
    metrics[`${kind} MRR`] = mean(({ places }) => (places[0] === undefined ? 0 : 1 / (places[0] + 1)));
    metrics[`${kind} nDCG@10`] = mean(ndcg);
  }
  return metrics;
}

interface Judged {
  /** Where the hits stand, from 0. */
  readonly places: readonly number[];
  readonly of: number;
}

function placesOf(items: readonly string[], relevant: ReadonlySet<string>): readonly number[] {
  return items.flatMap((item, place) => (relevant.has(item) ? place : []));
}

function ndcg({ places, of }: Judged): number {
  const gain = (place: number) => 1 / Math.log2(place + 2);
  const found = places.filter((place) => place < depth).reduce((sum, place) => sum + gain(place), 0);
  const ideal = Array.from({ length: Math.min(of, depth) }, (_, place) => gain(place));
  return found / ideal.reduce((sum, each) => sum + each, 0);
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
