import { searchTerms } from '../../knowledge/search-terms.ts';

/** What a shop calls the same thing, beside what the lexicon knows. */
export interface SynonymBook {
  /** What stands for the same as some terms together: words, or phrases of which all words belong together. */
  sameAs(terms: readonly string[]): readonly (readonly string[])[];
  /** The phrases among some terms. */
  phrasesAmong(terms: readonly string[]): readonly (readonly string[])[];
  /** Whether a term is in it. */
  knows(term: string): boolean;
}

/** Lists of words and phrases, each of which says the same in as many ways. */
export function synonymBook(lists: readonly (readonly string[])[]): SynonymBook {
  const entries = lists.flatMap((list) => {
    const phrases = list.map((text) => searchTerms(text)).filter((terms) => terms.length > 0);
    return phrases.map((terms) => ({ terms, same: phrases.filter((other) => other !== terms) }));
  });
  /** By each first term, so that a query looks at few. */
  const byFirst = Map.groupBy(entries, ({ terms }) => terms[0] ?? '');
  const known = new Set(entries.flatMap(({ terms }) => terms));
  const within = (terms: readonly string[]) => {
    const asked = new Set(terms);
    return [...asked]
      .flatMap((term) => byFirst.get(term) ?? [])
      .filter((entry) => entry.terms.every((term) => asked.has(term)));
  };
  return {
    sameAs: (terms) =>
      within(terms)
        .filter((entry) => entry.terms.length === terms.length)
        .flatMap(({ same }) => same),
    phrasesAmong: (terms) =>
      within(terms)
        .map((entry) => entry.terms)
        .filter((phrase) => phrase.length > 1),
    knows: (term) => known.has(term),
  };
}
