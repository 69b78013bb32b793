/** Numbers entries in the order they come, each once. */
export interface Dictionary<T> {
  readonly entries: readonly T[];
  readonly codes: ReadonlyMap<string, number>;
  codeOf(entry: T): number;
}

export function dictionary<T>(keyOf: (entry: T) => string): Dictionary<T> {
  const entries: T[] = [];
  const codes = new Map<string, number>();
  return {
    entries,
    codes,
    codeOf(entry) {
      const key = keyOf(entry);
      const known = codes.get(key);
      if (known !== undefined) return known;
      codes.set(key, entries.length);
      return entries.push(entry) - 1;
    },
  };
}
