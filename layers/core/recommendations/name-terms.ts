import { searchTerms } from '../knowledge/search-terms.ts';

/** The words that a name is searched by: a number says nothing of what a "Bowl 2" and a "Kestrel 2 tent" have in common. */
export function nameTerms(name: string): ReadonlySet<string> {
  return new Set(searchTerms(name).filter((term) => /\p{L}/u.test(term)));
}
