/** How many letters two short words differ by (Levenshtein), for telling what a misspelt name was meant to be. */
export function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of Array.from(one).entries()) {
    const next = [at + 1];
    for (const [place, against] of Array.from(other).entries())
      next.push(
        Math.min(
          (row[place] ?? 0) + (letter === against ? 0 : 1),
          (row[place + 1] ?? 0) + 1,
          (next[place] ?? 0) + 1,
        ),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
