import { searchTerms } from '../../knowledge/search-terms.ts';
import { type CatalogueSheet, eachPosting } from '../sheet/catalogue-sheet.ts';
import { lackTerm } from '../sheet/sheet-row.ts';
import { told } from './match-groups.ts';
import type { PlaceCondition } from './find-places.ts';
import type { SynonymBook } from './synonym-book.ts';
import type { WordGroup } from './word-group.ts';

/** Products that say to have nothing of it say more than those that are silent, but not what they are. */
const lackWeight = 0.5;

/** What products must not be, "without nickel": those that have it, by name or attribute, and do not say that they have none. */
export function unwantedPlaces(
  word: string,
  sheet: CatalogueSheet,
  synonyms: SynonymBook,
): Extract<PlaceCondition, { type: 'none-of' }> {
  const own = searchTerms(word);
  const places = new Set<number>();
  const terms = [...own, ...synonyms.sameAs(own).flatMap((same) => (same.length === 1 ? same : []))];
  for (const term of terms)
    eachPosting(sheet, term, (place, mask) => void ((mask & told) !== 0 && places.add(place)));
  for (const term of terms) eachPosting(sheet, lackTerm(term), (place) => void places.delete(place));
  return { type: 'none-of', places };
}

/** What products say to be without, as a word to be found; undefined where none says so. */
export function lackGroup(text: string, word: string, sheet: CatalogueSheet): WordGroup | undefined {
  const own = searchTerms(word).map(lackTerm);
  const isTold = sheet.parts.some(({ part }) => own.some((term) => part.terms.has(term)));
  return isTold ? { text, own, others: [], weight: lackWeight, quality: 1, isKind: false } : undefined;
}
