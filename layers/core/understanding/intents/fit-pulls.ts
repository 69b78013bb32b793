import { invertMatrix, type Matrix } from './invert-matrix.ts';

/** A fit that can be asked what it would have said without some of its examples. */
export interface PullFit {
  readonly inverse: Matrix;
  /** Per example and intent. */
  readonly pulls: Matrix;
  /** Per example and intent: 1 where the example has the intent, else 0. */
  readonly targets: Matrix;
}

/** What a draw may miss its target by: less follows single examples, more only their common words. */
const slack = 0.5;

/**
 * Kernel ridge regression of each intent against all others: `pulls = (likeness + slack)⁻¹ targets`. A message like no
 * example is drawn to no intent, which a softmax could not say (Rifkin, Regularized Least-Squares Classification, 2003).
 */
export function fitPulls(likeness: Matrix, targets: Matrix): PullFit {
  const loose = likeness.map((row, own) => row.map((value, at) => (at === own ? value + slack : value)));
  const inverse = invertMatrix(loose);
  return { inverse, targets, pulls: inverse.map((row) => sumRows(targets, row)) };
}

/** The draws of the examples `block` to each intent, by a fit that has seen none of them. Exact, without a new fit. */
export function drawsWithout({ inverse, pulls, targets }: PullFit, block: readonly number[]): Matrix {
  const corner = block.map((row) => Float64Array.from(block, (column) => inverse[row]?.[column] ?? 0));
  const seen = block.map((at) => pulls[at] ?? new Float64Array());
  return invertMatrix(corner).map((row, position) => {
    const missed = sumRows(seen, row);
    return missed.map((value, intent) => (targets[block[position] ?? 0]?.[intent] ?? 0) - value);
  });
}

/** The sum of rows, each times its weight. */
function sumRows(rows: Matrix, weights: Float64Array): Float64Array {
  const sum = new Float64Array(rows[0]?.length ?? 0);
  for (const [at, row] of rows.entries()) {
    const weight = weights[at] ?? 0;
    if (weight === 0) continue;
    for (let column = 0; column < sum.length; column += 1)
      sum[column] = (sum[column] ?? 0) + weight * (row[column] ?? 0);
  }
  return sum;
}
