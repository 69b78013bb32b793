import type { CatalogueProduct } from '../catalogue-product.ts';
import type { Measure } from '../search/measures.ts';
import { readAmount } from '../search/read-amount.ts';

/** One thing told of a product by name. */
export interface Fact {
  /** Of the name and the value; empty as the shop keeps them. */
  readonly language: string;
  readonly name: string;
  readonly value: string;
  readonly measure: Measure | undefined;
}

/** Longer values tell a story: nobody filters by them. */
const longestValue = 48;
/** Of one attribute: a list of everything is no trait. */
const mostValues = 40;

/** What the other categories of a product are filed under. */
export const otherCategories = 'otherCategories';

/** What products can be filtered by: attributes as kept and as shown in each language, and the options of variants in stock. */
export function productFacts({
  attributes,
  text,
  variants = [],
  categories = [],
}: CatalogueProduct): readonly Fact[] {
  const shown = Object.entries(text).flatMap(([language, own]) =>
    Object.entries(own.attributes).flatMap(([name, value]) => factsOf(language, name, listed(value))),
  );
  const kept = Object.entries(attributes).flatMap(([name, value]) =>
    factsOf('', name, typeof value === 'string' ? listed(value) : [value].flat().map(String)),
  );
  const options = variants
    .filter(({ stock }) => stock > 0)
    .flatMap((variant) => Object.entries(variant.options))
    .flatMap(([name, value]) => factsOf('', name, [value]));
  return [...shown, ...kept, ...options, ...factsOf('', otherCategories, categories)];
}

function factsOf(language: string, name: string, values: readonly string[]): readonly Fact[] {
  return values
    .slice(0, mostValues)
    .map((value) => value.trim())
    .filter((value) => value !== '' && value.length <= longestValue)
    .map((value) => ({ language, name, value, measure: readAmount(name, value) }));
}

/** "XS, S, M" are three values, "3,000 mm" is one. */
function listed(value: string): readonly string[] {
  return value.split(/,\s+|;\s*/u);
}
