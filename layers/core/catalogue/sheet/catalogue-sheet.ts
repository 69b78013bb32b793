import type { SheetPart } from './sheet-part.ts';

/**
 * The catalogue on one sheet: its words, facts, prices and stock. Made when products are taken in and true to every
 * change since, so that a search or a question about all products reads none of them.
 */
export interface CatalogueSheet {
  /** What was made, then what changed since. A place counts through the rows of all parts. */
  readonly parts: readonly PlacedPart[];
  readonly size: number;
  /** The commonest: prices in other money are compared with nothing. */
  readonly currency: string;
  /** The place of a product; undefined when there is none. */
  placeOf(id: string): number | undefined;
}

/** A part and the place of its first row. */
export interface PlacedPart {
  readonly part: SheetPart;
  readonly first: number;
}

/** A row of a part. */
export interface PartRow {
  readonly part: SheetPart;
  readonly row: number;
}

/** Where a place lies. */
export function rowAt({ parts }: CatalogueSheet, place: number): PartRow {
  // Asked for every product that is found: a closure for each is half of what it costs.
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const found = parts[at];
    if (found !== undefined && found.first <= place) return { part: found.part, row: place - found.first };
  }
  throw new RangeError(`The sheet has no place ${place}`);
}

/** The product at a place. */
export function idAt(sheet: CatalogueSheet, place: number): string {
  const { part, row } = rowAt(sheet, place);
  return part.ids[row] ?? '';
}

/** The price at a place in minor units, whatever its currency. */
export function minorAt(sheet: CatalogueSheet, place: number): number {
  const { part, row } = rowAt(sheet, place);
  return part.minor[row] ?? 0;
}

/** Whether shoppers may see what is at a place, for a price in the sheet's currency. */
export function isListed(sheet: CatalogueSheet, place: number): boolean {
  const { part, row } = rowAt(sheet, place);
  return part.shown[row] === 1 && part.currencies[part.currency[row] ?? 0] === sheet.currency;
}

/** Calls back for every posting of a term with its place and fields. */
export function eachPosting(
  { parts }: CatalogueSheet,
  term: string,
  visit: (place: number, fields: number) => void,
): void {
  for (const { part, first } of parts) {
    const code = part.terms.get(term);
    if (code === undefined) continue;
    const end = part.starts[code + 1] ?? 0;
    for (let at = part.starts[code] ?? 0; at < end; at += 1) {
      visit(first + (part.rows[at] ?? 0), part.fields[at] ?? 0);
    }
  }
}

/** Whether any product holds a term. */
export function holdsTerm({ parts }: CatalogueSheet, term: string): boolean {
  return parts.some(({ part }) => part.terms.has(term));
}
