import type { CatalogueProduct } from '../../catalogue/catalogue-product.ts';

/** An attribute as a text may tell it. */
export interface GivenAttribute {
  readonly name: string;
  readonly value: string | number | boolean | readonly string[];
  /** The shop gave name and value in the language of the text. */
  readonly isLocal: boolean;
  /** Variants differ in it: the product is one of these, not all. */
  readonly isChoice?: boolean | undefined;
}

/** What a text in a language is written from: what the shop says in that language, else what it says at all. */
export function givenAttributes(product: CatalogueProduct, language: string): readonly GivenAttribute[] {
  const told = toldAttributes(product, language);
  const names = new Set(told.map(({ name }) => name.toLowerCase()));
  return [...told, ...choicesOf(product).filter(({ name }) => !names.has(name.toLowerCase()))];
}

function toldAttributes(product: CatalogueProduct, language: string): readonly GivenAttribute[] {
  const local = product.text[language]?.attributes ?? {};
  if (Object.keys(local).length > 0) return listOf(local, true);
  if (Object.keys(product.attributes).length > 0) return listOf(product.attributes, false);
  const other = Object.values(product.text).find(({ attributes }) => Object.keys(attributes).length > 0);
  return listOf(other?.attributes ?? {}, false);
}

/** The options of the variants, each with all its values. */
function choicesOf({ variants = [] }: CatalogueProduct): readonly GivenAttribute[] {
  const pairs = variants.flatMap(({ options }) => Object.entries(options));
  return [...Map.groupBy(pairs, ([name]) => name)].flatMap(([name, group]) => {
    const value = [...new Set(group.map(([, option]) => option.trim()))].filter((option) => !isEmpty(option));
    return value.length === 0 ? [] : [{ name, value, isLocal: false, isChoice: value.length > 1 }];
  });
}

function listOf(
  attributes: Readonly<Record<string, GivenAttribute['value']>>,
  isLocal: boolean,
): readonly GivenAttribute[] {
  return Object.entries(attributes)
    .map(([name, value]) => ({ name: name.trim(), value, isLocal }))
    .filter(({ name, value }) => name !== '' && !isEmpty(value));
}

/** Nothing, or a word for it. */
function isEmpty(value: GivenAttribute['value']): boolean {
  if (typeof value === 'string')
    return /^(?:|-|–|n\/?a|null|none|unknown|brak|undefined|tbd)$/iu.test(value.trim());
  return Array.isArray(value) && value.every(isEmpty);
}
