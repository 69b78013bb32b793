import type { SearchUnderstanding } from '#contract/product.ts';
import type { CatalogueSheet } from '../sheet/catalogue-sheet.ts';
import { choiceTerms } from './choice-terms.ts';
import { isSize, measureTest, priceTest, sizeTest } from './condition-tests.ts';
import type { PlaceCondition } from './find-places.ts';
import { knownNames } from './known-names.ts';
import type { Condition, Wish } from './read-wish.ts';
import type { OtherWords, WordGroup } from './word-group.ts';

type AskedCondition = SearchUnderstanding['conditions'][number];

/** A condition and how it is shown to who asked. */
export interface ShownCondition {
  readonly asked: Omit<AskedCondition, 'isMet' | 'without'>;
  /** Undefined where it cannot be met: a price in other money. */
  readonly condition: PlaceCondition | undefined;
}

/** The conditions that were written out, the firmest first, and the words that only said what one of them is about. */
export function writtenConditions(
  sheet: CatalogueSheet,
  { conditions, words }: Wish,
): { readonly shown: readonly ShownCondition[]; readonly naming: readonly string[] } {
  const naming: string[] = [];
  const order = ['price', 'size', 'measure'];
  const shown = conditions
    .toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
    .map((condition) => ({
      asked: { type: condition.type, text: condition.text },
      condition: placeCondition(condition),
    }));
  return { shown, naming };

  function placeCondition(condition: Condition): PlaceCondition | undefined {
    if (condition.type === 'size') return { type: 'row', test: sizeTest(sheet, condition.value) };
    if (condition.type === 'price') {
      const isOurs = condition.currency === undefined || condition.currency === sheet.currency;
      return isOurs ? { type: 'row', test: priceTest(sheet, condition) } : undefined;
    }
    const { test, naming: said } = measureTest(sheet, condition, words);
    naming.push(...said);
    return { type: 'row', test };
  }
}

/** The words that name a brand, or a value that products are told apart by, such as a colour: products have to hold them. */
export function wordConditions(
  sheet: CatalogueSheet,
  groups: readonly WordGroup[],
  languages: readonly string[],
): readonly ShownCondition[] {
  const brands = brandTerms(sheet, groups);
  return groups.flatMap(({ text, own, isKind, others }, group): readonly ShownCondition[] => {
    const condition: PlaceCondition = { type: 'held', group };
    if (own.every((term) => brands.has(term))) return [{ asked: { type: 'brand', text }, condition }];
    if (isKind) return [];
    // A number before other words counts them: "dresser with 6 drawers".
    const maySize = letterSize.test(text) || (numberSize.test(text) && group === groups.length - 1);
    if (maySize && isSize(sheet, text)) {
      const size: PlaceCondition = { type: 'row', test: sizeTest(sheet, text) };
      return [{ asked: { type: 'size', text }, condition: size }];
    }
    const terms = [...own, ...wordsFor(others)];
    const name = attributeOf(sheet, terms, languages);
    return name === undefined ? [] : [{ asked: { type: 'attribute', text, name }, condition }];
  });
}

/** What is a size though nobody says so: "jacket XL", "boots 42". */
const letterSize = /^(?:x{0,3}[sl]|[2-6]xl|[sml])$/u;
const numberSize = /^\d{1,3}(?:\.5)?$/u;

/** What means the same in one word. */
function wordsFor(others: readonly OtherWords[]): readonly string[] {
  return others
    .filter(({ terms, quality }) => terms.length === 1 && quality > 0.5)
    .flatMap(({ terms }) => terms);
}

function attributeOf(
  { parts }: CatalogueSheet,
  terms: readonly string[],
  languages: readonly string[],
): string | undefined {
  for (const language of [...languages, '']) {
    for (const { part } of parts) {
      const choices = choiceTerms(part);
      for (const term of terms) {
        const name = choices.get(term)?.get(language);
        if (name !== undefined) return name;
      }
    }
  }
  return undefined;
}

/** The terms of those brands that the words name in full. */
function brandTerms({ parts }: CatalogueSheet, groups: readonly WordGroup[]): ReadonlySet<string> {
  const asked = new Set(groups.flatMap(({ own }) => own));
  const named = parts
    .flatMap(({ part }) => knownNames(part).brands)
    .filter(({ terms }) => terms.every((term) => asked.has(term)));
  return new Set(named.flatMap(({ terms }) => terms));
}

/** The category that the words name, if one of them does in full. */
export function namedCategory({ parts }: CatalogueSheet, groups: readonly WordGroup[]): string | undefined {
  const kinds = groups.filter(({ isKind }) => isKind);
  const asked = new Set(kinds.flatMap(({ own, others }) => [...own, ...wordsFor(others)]));
  if (asked.size === 0) return undefined;
  return parts
    .flatMap(({ part }) => knownNames(part).categories)
    .find(({ terms }) => terms.every((term) => asked.has(term)))?.name;
}
