/** A square matrix, row by row. */
export type Matrix = readonly Float64Array[];

/**
 * The inverse of a symmetric positive definite matrix, by its Cholesky factor: `A = L L'`, so `A⁻¹ = L⁻¹' L⁻¹`.
 * Rows are read along, never down, which is what makes it fast (Golub and Van Loan, Matrix Computations, 4.2).
 */
export function invertMatrix(matrix: Matrix): Matrix {
  const columns = invertFactor(factorise(matrix));
  const inverse = matrix.map((row) => new Float64Array(row.length));
  for (const [row, target] of inverse.entries()) {
    for (let column = 0; column <= row; column += 1) {
      const value = product(at(columns, row), at(columns, column), row, columns.length);
      target[column] = value;
      at(inverse, column)[row] = value;
    }
  }
  return inverse;
}

function factorise(matrix: Matrix): Matrix {
  const factor = matrix.map((row) => new Float64Array(row.length));
  for (const [row, target] of factor.entries()) {
    for (let column = 0; column <= row; column += 1) {
      const other = at(factor, column);
      const rest = (at(matrix, row)[column] ?? 0) - product(target, other, 0, column);
      target[column] = column === row ? Math.sqrt(rest) : rest / (other[column] ?? 1);
    }
  }
  return factor;
}

/** The columns of the inverse of a lower triangular matrix. */
function invertFactor(factor: Matrix): Matrix {
  return factor.map((_, start) => {
    const column = new Float64Array(factor.length);
    column[start] = 1 / (at(factor, start)[start] ?? 1);
    for (let row = start + 1; row < factor.length; row += 1) {
      const below = at(factor, row);
      column[row] = -product(below, column, start, row) / (below[row] ?? 1);
    }
    return column;
  });
}

function product(left: Float64Array, right: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += (left[index] ?? 0) * (right[index] ?? 0);
  return sum;
}

function at(matrix: Matrix, row: number): Float64Array {
  return matrix[row] ?? new Float64Array(matrix.length);
}
