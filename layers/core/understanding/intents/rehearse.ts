import { drawsWithout, type PullFit } from './fit-pulls.ts';
import type { Matrix } from './invert-matrix.ts';
import { strongest } from './strongest.ts';

/** The draws with which messages that were not learned would have been judged. */
export interface Rehearsal {
  /** Of messages whose intent is known and was guessed. */
  readonly right: readonly number[];
  /** Of messages that belong to no known intent. */
  readonly strange: readonly number[];
}

/** Shoppers do not repeat the examples: one is judged without itself and this many nearest of its intent. */
const nearest = 2;

/**
 * Plays the shop's future on its own examples: each is judged as a known wish, by a fit without it and its nearest,
 * and as a stranger, by a fit that knows nothing of its intent. `labels` are positions of intents, -1 for out of scope.
 */
export function rehearse(fit: PullFit, likeness: Matrix, labels: readonly number[]): Rehearsal {
  const groups = Map.groupBy(labels.keys(), (at) => labels[at] ?? -1);
  const judged = labels.map((label, at) => {
    const draws = drawsWithout(fit, [at, ...nearestOf(at, groups.get(label) ?? [], likeness)])[0];
    return { label, draws: draws ?? new Float64Array() };
  });
  const known = judged.filter(({ label }) => label >= 0);
  return {
    right: known
      .filter(({ label, draws }) => strongest(draws) === label)
      .map(({ draws }) => Math.max(...draws)),
    strange: [
      ...judged.filter(({ label }) => label < 0).map(({ draws }) => Math.max(0, ...draws)),
      ...groups.entries().flatMap(([label, group]) => (label < 0 ? [] : drawsOfStrangers(fit, group, label))),
    ],
  };
}

function nearestOf(at: number, group: readonly number[], likeness: Matrix): readonly number[] {
  const row = likeness[at] ?? new Float64Array();
  const others = group.filter((other) => other !== at);
  return others
    .toSorted((a, b) => (row[b] ?? 0) - (row[a] ?? 0))
    .slice(0, Math.min(nearest, Math.floor(group.length / 3)));
}

function drawsOfStrangers(fit: PullFit, group: readonly number[], label: number): readonly number[] {
  return drawsWithout(fit, group).map((draws) =>
    Math.max(0, ...draws.filter((_, intent) => intent !== label)),
  );
}
