import { type Neighbour, neighbourLimit } from '../recommendations/item-tables.ts';

/** An item seen with another, by whom, and what that weighs. */
export interface PairSeen {
  readonly other: string;
  readonly witness: unknown;
  readonly weight: number;
}

/** What all pairs of an item weigh, those of others, and what is added to both. */
export interface Shrunk {
  readonly own: number;
  readonly totalOf: (item: string) => number;
  readonly shrinkage: number;
}

/** The neighbours of an item out of its pairs: half of them by share, half by cosine. */
export function nearestPlainly(
  pairs: readonly PairSeen[],
  { own, totalOf, shrinkage }: Shrunk,
): readonly Neighbour[] {
  const neighbours = [...Map.groupBy(pairs, ({ other }) => other)].map(([item, found]): Neighbour => {
    const weight = found.reduce((sum, pair) => sum + pair.weight, 0);
    const both = new Set(found.map(({ witness }) => witness)).size;
    const share = Math.min(1, weight / (own + shrinkage));
    const likeness = Math.min(1, weight / Math.sqrt((own + shrinkage) * (totalOf(item) + shrinkage)));
    return { item, both, share, likeness };
  });
  const byShare = neighbours.toSorted(
    (a, b) => rankOf(b.share) - rankOf(a.share) || (a.item < b.item ? -1 : 1),
  );
  const kept = new Set(byShare.slice(0, neighbourLimit / 2));
  for (const neighbour of byShare.toSorted((a, b) => rankOf(b.likeness) - rankOf(a.likeness))) {
    if (kept.size < neighbourLimit) kept.add(neighbour);
  }
  return byShare
    .filter((neighbour) => kept.has(neighbour))
    .map(({ share, likeness, ...neighbour }) => ({
      ...neighbour,
      share: Number(share.toPrecision(5)),
      likeness: Number(likeness.toPrecision(5)),
    }));
}

/** What ranks a weight: the order in which it was added up decides nothing, however small it is. */
export function rankOf(weight: number): number {
  return Math.round(Math.log(Math.max(weight, 1e-300)) * 1e9);
}
