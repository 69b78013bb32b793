import type { CatalogueProduct } from './catalogue-product.ts';

/** A product with the words of the shop itself in the place of those that were published from drafts: what facts come from. */
export function asShopTold(product: CatalogueProduct): CatalogueProduct {
  const { published } = product;
  if (published === undefined) return product;
  const texts = Object.entries(product.text).map(([language, text]) => {
    const over = published[language]?.over;
    if (over === undefined || over === null) return [language, text] as const;
    return [
      language,
      { ...text, name: over.name, description: over.description, bullets: over.bullets },
    ] as const;
  });
  return { ...product, text: Object.fromEntries(texts) };
}
