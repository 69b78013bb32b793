import { searchTerms } from '../../knowledge/search-terms.ts';
import type { SheetPart } from '../sheet/sheet-part.ts';

/** A brand or category and the terms by which it is named. */
export interface KnownName {
  readonly name: string;
  readonly terms: readonly string[];
}

interface KnownNames {
  readonly brands: readonly KnownName[];
  readonly categories: readonly KnownName[];
}

const kept = new WeakMap<SheetPart, KnownNames>();

/** The brands and categories of a part. Read once. */
export function knownNames(part: SheetPart): KnownNames {
  const known = kept.get(part) ?? { brands: named(part.brands), categories: named(part.categories) };
  kept.set(part, known);
  return known;
}

function named(names: readonly string[]): readonly KnownName[] {
  return names.map((name) => ({ name, terms: searchTerms(name) })).filter(({ terms }) => terms.length > 0);
}
