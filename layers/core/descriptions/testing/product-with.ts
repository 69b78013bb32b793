import type { CatalogueProduct } from '../../catalogue/catalogue-product.ts';

/** A product with these attributes, named in every language they are told in. */
export function productWith(
  attributes: CatalogueProduct['attributes'],
  changes: Partial<CatalogueProduct> & { readonly name?: string } = {},
): CatalogueProduct {
  const { name = 'Test item', ...rest } = changes;
  return {
    id: 'p',
    sku: 'P-1',
    brand: 'Fernholm',
    category: 'things',
    price: { minor: 1000, currency: 'PLN' },
    stock: 1,
    attributes,
    text: { en: { name, description: '', attributes: {} }, pl: { name, description: '', attributes: {} } },
    ...rest,
  };
}
