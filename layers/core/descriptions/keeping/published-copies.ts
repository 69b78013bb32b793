import type { DescriptionCopy } from '#contract/descriptions.ts';
import type { CatalogueProduct } from '../../catalogue/catalogue-product.ts';
import { catalogueText } from '../../catalogue/catalogue-text.ts';
import type { Ports } from '../../ports.ts';

/** What shoppers read of a product in each language; what only search engines read is empty where the shop wrote it. */
export async function publishedCopies(
  ports: Pick<Ports, 'descriptions'>,
  tenant: string,
  product: CatalogueProduct,
): Promise<Readonly<Record<string, DescriptionCopy>>> {
  const copies = await Promise.all(
    Object.keys(product.text).map(async (language) => {
      const number = product.published?.[language]?.version;
      const version =
        number === undefined ? undefined : await ports.descriptions.find(tenant, product.id, number);
      return [language, version?.texts[language]?.copy ?? shopCopy(product, language)] as const;
    }),
  );
  return Object.fromEntries(copies);
}

/** What the shop says of a product by itself. */
export function shopCopy(product: CatalogueProduct, language: string): DescriptionCopy {
  const text = catalogueText(product, language);
  return {
    title: text?.name ?? '',
    description: text?.description ?? '',
    bullets: text?.bullets ?? [],
    metaTitle: '',
    metaDescription: '',
    keywordsUsed: [],
    altText: '',
  };
}
