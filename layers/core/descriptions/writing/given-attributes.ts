import type { CatalogueProduct } from '../../catalogue/catalogue-product.ts';

/** An attribute as a text may tell it. */
export interface GivenAttribute {
  readonly name: string;
  readonly value: string | number | boolean | readonly string[];
  /** The shop gave name and value in the language of the text. */
  readonly isLocal: boolean;
}

/** What a text in a language is written from: what the shop says in that language, else what it says at all. */
export function givenAttributes(product: CatalogueProduct, language: string): readonly GivenAttribute[] {
  const local = product.text[language]?.attributes ?? {};
  if (Object.keys(local).length > 0) return listOf(local, true);
  if (Object.keys(product.attributes).length > 0) return listOf(product.attributes, false);
  const other = Object.values(product.text).find(({ attributes }) => Object.keys(attributes).length > 0);
  return listOf(other?.attributes ?? {}, false);
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
