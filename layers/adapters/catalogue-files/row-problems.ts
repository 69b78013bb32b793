import type { ImportProblem } from '#contract/catalogue.ts';

/** A row of a file, for its problems to be found by. */
export interface RowPlace {
  readonly row: number;
  /** Where it begins: another number once a value before it had several lines. */
  readonly line: number;
}

/** Gathers what is wrong with a product, row by row. */
export interface RowProblems {
  readonly found: readonly ImportProblem[];
  add(
    place: RowPlace,
    problem: { readonly column?: string; readonly value?: string; readonly problem: string },
  ): void;
}

export function rowProblems(id?: string): RowProblems {
  const found: ImportProblem[] = [];
  return {
    found,
    add: (place, problem) => void found.push(importProblem(place, { ...problem, ...(id && { id }) })),
  };
}

const longestValue = 60;

/** A problem at a place. Values are shown by their beginning. */
export function importProblem(
  { row, line }: RowPlace,
  { value, ...problem }: Omit<ImportProblem, 'row' | 'line'>,
): ImportProblem {
  return {
    row,
    ...(line !== row && { line }),
    ...problem,
    ...(value !== undefined && { value: shortened(value) }),
  };
}

function shortened(value: string): string {
  const bare = value.replaceAll(/\p{Cc}+/gu, ' ');
  return bare.length > longestValue ? `${bare.slice(0, longestValue).toWellFormed()}…` : bare;
}
