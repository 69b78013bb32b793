import { type CatalogueSheet, eachPosting, isListed } from './catalogue-sheet.ts';
import { fields } from './sheet-row.ts';

/** What a product is called, what it is, in which category, and what is told of it. */
export type TermKind = 'name' | 'head' | 'category' | 'detail';

const masks: Readonly<Record<TermKind, number>> = {
  name: fields.name,
  head: fields.name | fields.head,
  category: fields.category,
  detail: fields.detail,
};

/** The places of the products that hold a term as one kind of word, and that can be compared by price. */
export function placesWith(sheet: CatalogueSheet, kind: TermKind, term: string): readonly number[] {
  const places: number[] = [];
  eachPosting(sheet, term, (place, mask) => {
    if ((mask & masks[kind]) !== 0 && isListed(sheet, place)) places.push(place);
  });
  return places;
}

/** The places of all products that can be compared by price. */
export function allPlaces(sheet: CatalogueSheet): readonly number[] {
  return Array.from({ length: sheet.size }, (_, place) => place).filter((place) => isListed(sheet, place));
}

/** The term of a number and the word after it: "2 persons". */
export function amountTerm(amount: string, stem: string): string {
  return `${amount} ${stem}`;
}
