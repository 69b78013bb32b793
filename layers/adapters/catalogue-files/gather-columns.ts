import type { CatalogueProduct } from '#core/catalogue/catalogue-product.ts';
import { ShopError } from '#core/errors.ts';

/** What products have beyond the columns that are always there, each in the order it is first met. */
export interface GatheredColumns {
  readonly languages: readonly string[];
  readonly attributes: readonly { readonly name: string; readonly language: string }[];
  readonly facts: readonly string[];
  readonly options: readonly string[];
}

const mostColumns = 2_000;

/** Goes through products once to know the columns of all. Memory holds the columns. */
export async function gatherColumns(
  products: AsyncIterable<CatalogueProduct>,
  shopLanguages: readonly string[],
): Promise<GatheredColumns> {
  const languages = new Set<string>();
  const attributes = new Map<string, { readonly name: string; readonly language: string }>();
  const facts = new Set<string>();
  const options = new Set<string>();
  for await (const product of products) {
    for (const [language, text] of Object.entries(product.text)) {
      languages.add(language);
      for (const name of Object.keys(text.attributes))
        attributes.set(JSON.stringify([language, name]), { name, language });
    }
    for (const name of Object.keys(product.attributes)) facts.add(name);
    for (const variant of product.variants ?? [])
      for (const name of Object.keys(variant.options)) options.add(name);
    if (attributes.size + facts.size + options.size > mostColumns)
      throw new ShopError(
        'invalid-request',
        `The products have more than ${mostColumns} attributes in all, too many for columns: export them as jsonl`,
      );
  }
  const own = shopLanguages.filter((language) => languages.has(language));
  const others = [...languages].filter((language) => !own.includes(language)).toSorted();
  return {
    languages: [...own, ...others],
    attributes: [...attributes.values()],
    facts: [...facts],
    options: [...options],
  };
}
