import { type Neighbour, neighbourLimit } from './item-tables.ts';

/** Adds to the weight of a pair; each `witness` (a basket, a shopper) is counted once in a row of the same witness. */
export type AddPair = (other: number, weight: number, witness: number) => void;

/** Shrinks the shares of rare items towards nothing: as if so much weight had been seen without any neighbour. */
const shrinkage = 0.3;

/**
 * The nearest neighbours of an item out of its pairs, half of them by share and half by cosine, one item at a time on
 * scratch arrays: memory grows with the items, not with their square. Cosine item neighbours: Sarwar et al. 2001;
 * shrunk and bounded as by Bell and Koren 2007.
 */
export function nearestNeighbours(
  items: readonly string[],
  totals: Float64Array,
): (item: number, pairs: (add: AddPair) => void) => readonly Neighbour[] {
  const weights = new Float64Array(items.length);
  const counts = new Uint32Array(items.length);
  const last = new Int32Array(items.length);
  return (item, pairs) => {
    const touched: number[] = [];
    pairs((other, weight, witness) => {
      if (weights[other] === 0) touched.push(other);
      weights[other] = (weights[other] ?? 0) + weight;
      if (last[other] !== witness + 1) counts[other] = (counts[other] ?? 0) + 1;
      last[other] = witness + 1;
    });
    const own = totals[item] ?? 0;
    const neighbours = touched.map((other): Neighbour => {
      const weight = weights[other] ?? 0;
      const both = counts[other] ?? 0;
      const likeness = weight / Math.sqrt((own + shrinkage) * ((totals[other] ?? 0) + shrinkage));
      weights[other] = counts[other] = last[other] = 0;
      return {
        item: items[other] ?? '',
        both,
        share: round(weight / (own + shrinkage)),
        likeness: round(likeness),
      };
    });
    return bounded(neighbours);
  };
}

function bounded(neighbours: readonly Neighbour[]): readonly Neighbour[] {
  if (neighbours.length <= neighbourLimit) return neighbours.toSorted(byShare);
  const kept = new Set(neighbours.toSorted(byShare).slice(0, neighbourLimit / 2));
  for (const neighbour of neighbours.toSorted((a, b) => b.likeness - a.likeness || byShare(a, b))) {
    if (kept.size === neighbourLimit) break;
    kept.add(neighbour);
  }
  return [...kept].toSorted(byShare);
}

function byShare(a: Neighbour, b: Neighbour): number {
  return b.share - a.share || (a.item < b.item ? -1 : 1);
}

/** Five digits: enough to rank by, and the row stays small. */
function round(value: number): number {
  return Number(Math.min(1, value).toPrecision(5));
}
