import type { SparseVector } from '../sparse-vector.ts';

const steps = 60;
const enough = 1e-8;

/**
 * Ridge regression by conjugate gradients (Hestenes and Stiefel, 1952): the pulls that bring `rows` nearest to
 * `targets`, with `penalty` on their squares. Never builds a matrix, so thousands of sparse rows take a second.
 */
export function fitRidge(
  rows: readonly SparseVector[],
  targets: readonly number[],
  penalty: number,
): SparseVector {
  const { names, lists } = numberColumns(rows);
  const pulls = new Float64Array(names.length);
  const rest = new Float64Array(names.length);
  for (const [at, row] of lists.entries()) addTo(rest, row, targets[at] ?? 0);
  const direction = Float64Array.from(rest);
  let size = square(rest);
  for (let step = 0; step < steps && size > enough; step += 1) {
    const image = direction.map((value) => value * penalty);
    for (const row of lists) addTo(image, row, productWith(direction, row));
    const stride = size / image.reduce((sum, value, at) => sum + value * (direction[at] ?? 0), 0);
    for (const [at, value] of direction.entries()) {
      pulls[at] = (pulls[at] ?? 0) + stride * value;
      rest[at] = (rest[at] ?? 0) - stride * (image[at] ?? 0);
    }
    const left = square(rest);
    for (const [at, value] of rest.entries()) direction[at] = value + (left / size) * (direction[at] ?? 0);
    size = left;
  }
  return new Map(names.map((name, at) => [name, pulls[at] ?? 0]));
}

interface NumberedRow {
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

function numberColumns(rows: readonly SparseVector[]) {
  const columns = new Map<string, number>();
  for (const name of rows.flatMap((row) => [...row.keys()]))
    if (!columns.has(name)) columns.set(name, columns.size);
  const lists = rows.map((row): NumberedRow => ({
    columns: Int32Array.from(row.keys(), (name) => columns.get(name) ?? 0),
    values: Float64Array.from(row.values()),
  }));
  return { names: [...columns.keys()], lists };
}

function addTo(sum: Float64Array, { columns, values }: NumberedRow, factor: number): void {
  for (const [at, column] of columns.entries()) sum[column] = (sum[column] ?? 0) + factor * (values[at] ?? 0);
}

function productWith(dense: Float64Array, { columns, values }: NumberedRow): number {
  return columns.reduce((sum, column, at) => sum + (dense[column] ?? 0) * (values[at] ?? 0), 0);
}

function square(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
