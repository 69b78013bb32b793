import { type BasketNeighbour, neighbourLimit } from '../recommendations/item-tables.ts';

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
  /** How many are kept by share, whatever their pull. */
  readonly byShare: number;
  /** The power of an item's own total in the pull of its neighbours; what is left to 1 is of theirs. */
  readonly ownPower: number;
  /** How much more an item sells lately than before. */
  readonly momentumOf: (item: string) => number;
}

/** The neighbours of an item out of its pairs: some of them by share, the others by pull. */
export function nearestPlainly(
  pairs: readonly PairSeen[],
  { own, totalOf, shrinkage, ownPower, momentumOf, ...shrunk }: Shrunk,
): readonly BasketNeighbour[] {
  const neighbours = [...Map.groupBy(pairs, ({ other }) => other)].map(([item, found]): BasketNeighbour => {
    const weight = found.reduce((sum, pair) => sum + pair.weight, 0);
    const both = new Set(found.map(({ witness }) => witness)).size;
    const share = Math.min(1, weight / (own + shrinkage));
    const likeness = Math.min(1, weight / Math.sqrt((own + shrinkage) * (totalOf(item) + shrinkage)));
    const chance = weight / (own + shrinkage) ** ownPower / (totalOf(item) + shrinkage) ** (1 - ownPower);
    const pull = chance * (both / (both + 1)) * momentumOf(item) ** 0.7;
    return { item, both, pull, share, likeness };
  });
  const byShare = neighbours.toSorted(
    (a, b) => rankOf(b.share) - rankOf(a.share) || (a.item < b.item ? -1 : 1),
  );
  const kept = new Set(byShare.slice(0, shrunk.byShare));
  for (const neighbour of byShare.toSorted((a, b) => rankOf(b.pull) - rankOf(a.pull))) {
    if (kept.size < neighbourLimit) kept.add(neighbour);
  }
  return byShare
    .filter((neighbour) => kept.has(neighbour))
    .map(({ pull, share, likeness, ...neighbour }) => ({
      ...neighbour,
      pull: Number(pull.toPrecision(5)),
      share: Number(share.toPrecision(5)),
      likeness: Number(likeness.toPrecision(5)),
    }));
}

/** What ranks a weight: the order in which it was added up decides nothing, however small it is. */
export function rankOf(weight: number): number {
  return Math.round(Math.log(Math.max(weight, 1e-300)) * 1e9);
}
