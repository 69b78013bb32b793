/** Finds what is filed under the words that a phrase begins with: exact, in the plural, or by their beginnings. */
export interface PhraseIndex<T> {
  /** What may begin at a folded word. */
  readonly at: (word: string) => readonly T[];
}

/** Shorter words have other plurals, or none. */
const leastPlural = 4;
const mostKept = 20_000;

/** Files things by the first word of the phrase that names them. Words once looked up are kept, since texts repeat them. */
export function phraseIndex<T extends { readonly words: readonly string[] }>(
  things: readonly T[],
): PhraseIndex<T> {
  const first = ({ words: [word = ''] }: T) => word;
  const exact = Map.groupBy(
    things.filter((thing) => !first(thing).endsWith('*')),
    first,
  );
  const beginnings = Map.groupBy(
    things.filter((thing) => first(thing).endsWith('*')),
    (thing) => first(thing).slice(0, -1),
  );
  const kept = new Map<string, readonly T[]>();
  const lookUp = (word: string): readonly T[] => {
    const found = [...(exact.get(word) ?? [])];
    if (word.endsWith('s') && word.length > leastPlural) found.push(...(exact.get(word.slice(0, -1)) ?? []));
    for (let end = 1; end <= word.length; end += 1) found.push(...(beginnings.get(word.slice(0, end)) ?? []));
    return found;
  };
  return {
    at: (word) => {
      const known = kept.get(word);
      if (known !== undefined) return known;
      if (kept.size >= mostKept) kept.clear();
      const found = lookUp(word);
      kept.set(word, found);
      return found;
    },
  };
}
