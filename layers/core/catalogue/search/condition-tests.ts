import { readWord } from '../../knowledge/lexicon/read-word.ts';
import { searchTerms } from '../../knowledge/search-terms.ts';
import { minorDigits } from '../product-in.ts';
import type { CatalogueSheet } from '../sheet/catalogue-sheet.ts';
import type { SheetPart } from '../sheet/sheet-part.ts';
import { type FactName, factNames, factSet, namesOfFacts, tells } from './fact-names.ts';
import { measureIn } from './measures.ts';
import type { Condition } from './read-wish.ts';
import { sizeKey } from './size-key.ts';

/** Whether a row of a part fits. */
export type RowTest = (part: SheetPart, row: number) => boolean;

/** Sizes by whatever attribute is called so. */
const sizeNames = /^(?:sizes?|rozmiary?|clothingsize|shoesize)$/u;

/** What a price between two amounts, both included, asks of a row. Other money is compared with nothing. */
export function priceTest(
  { currency }: CatalogueSheet,
  {
    min = 0,
    max = Number.POSITIVE_INFINITY,
  }: { readonly min?: number | undefined; readonly max?: number | undefined },
): RowTest {
  const unit = 10 ** minorDigits(currency || 'EUR');
  const [low, high] = [min * unit - 1e-6, max * unit + 1e-6];
  return (part, row) => {
    const minor = part.minor[row] ?? 0;
    return minor >= low && minor <= high && part.currencies[part.currency[row] ?? 0] === currency;
  };
}

/** What a size asks of a row. */
export function sizeTest(sheet: CatalogueSheet, value: string): RowTest {
  const wanted = sizeKey(value);
  const facts = factSet(sheet, (part) => sizesOf(part).get(wanted) ?? []);
  return (part, row) => tells(part, row, facts);
}

/** Whether any product in stock is of a size. */
export function isSize({ parts }: CatalogueSheet, text: string): boolean {
  const key = sizeKey(text);
  return parts.some(({ part }) => sizesOf(part).has(key));
}

const keptSizes = new WeakMap<SheetPart, ReadonlyMap<string, readonly number[]>>();

/** The facts of a part that tell a size, by their key. Read once. */
function sizesOf(part: SheetPart): ReadonlyMap<string, readonly number[]> {
  const known = keptSizes.get(part);
  if (known !== undefined) return known;
  const codes = factNames(part).flatMap((name) => (sizeNames.test(name.key) ? name.codes : []));
  const sizes = Map.groupBy(codes, (code) => sizeKey(part.facts[code]?.value ?? ''));
  keptSizes.set(part, sizes);
  return sizes;
}

/**
 * What a measure asks of a row, and the words that only said which one was meant: of the attributes that count in its
 * dimension those that the words name, else those that are called as the unit suggests, else all.
 */
export function measureTest(
  sheet: CatalogueSheet,
  {
    dimension,
    unit,
    min = Number.NEGATIVE_INFINITY,
    max = Number.POSITIVE_INFINITY,
  }: Extract<Condition, { type: 'measure' }>,
  words: string,
): { readonly test: RowTest; readonly naming: readonly string[] } {
  const asked = new Set(searchTerms(words));
  const concepts = new Set(readWord(unit).concepts);
  const inDimension = (part: SheetPart) =>
    factNames(part).filter(({ dimensions }) => dimensions.has(dimension));
  const all = sheet.parts.flatMap(({ part }) => inDimension(part));
  const isNamed = ({ stems }: FactName) => stems.length > 0 && stems.every((stem) => asked.has(stem));
  const isMeant = ({ words: told }: FactName) =>
    told.some(
      (word) =>
        measureIn(1, word) === undefined && readWord(word).concepts.some((concept) => concepts.has(concept)),
    );
  const named = all.filter(isNamed);
  const chosen = named.length > 0 ? isNamed : all.some(isMeant) ? isMeant : () => true;
  const keys = new Set(all.filter(chosen).map(({ language, name }) => JSON.stringify([language, name])));
  const meant = new Map(
    sheet.parts.map(({ part }) => {
      const marks = factNames(part).map(
        ({ language, name, dimensions }) =>
          dimensions.has(dimension) && keys.has(JSON.stringify([language, name])),
      );
      return [part, marks] as const;
    }),
  );
  // Of the products that are looked at, not of all values there are: thousands of them weigh something.
  const test: RowTest = (part, row) => {
    const names = namesOfFacts(part);
    const marks = meant.get(part) ?? [];
    const end = part.factStarts[row + 1] ?? 0;
    for (let at = part.factStarts[row] ?? 0; at < end; at += 1) {
      const code = part.rowFacts[at] ?? 0;
      if (marks[names[code] ?? 0] !== true) continue;
      const measure = part.facts[code]?.measure;
      if (measure?.dimension === dimension && measure.amount >= min && measure.amount <= max) return true;
    }
    return false;
  };
  return {
    test,
    naming: [...new Set(named.flatMap(({ stems }) => stems))],
  };
}
