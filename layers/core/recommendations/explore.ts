import type { Candidate } from './merchant-rules.ts';

/** One list in so many tries something out, in its last place. */
const every = 4;
/** Shorter lists have no place to spare. */
const shortest = 6;

/** A list with, now and then, a product in its last place that had no chance yet. `unique` decides: an id of the list. */
export function explore(
  list: readonly Candidate[],
  rest: readonly Candidate[],
  unique: string,
): { readonly list: readonly Candidate[]; readonly exploredId: string | undefined } {
  const number = Array.from(unique).reduce(
    (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003,
    7,
  );
  const tried = rest[Math.floor(number / every) % Math.max(1, rest.length)];
  if (number % every !== 0 || list.length < shortest || tried === undefined) {
    return { list, exploredId: undefined };
  }
  return { list: [...list.slice(0, -1), tried], exploredId: tried.product.id };
}
