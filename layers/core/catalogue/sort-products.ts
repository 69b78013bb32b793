import type { ProductSort } from '#contract/product.ts';
import type { CatalogueProduct } from './catalogue-product.ts';

/** Products in an order, what can be bought before what cannot; by relevance as they come. */
export function sortProducts(
  products: readonly CatalogueProduct[],
  sort: ProductSort,
  language: string,
): readonly CatalogueProduct[] {
  const nameOf = ({ text }: CatalogueProduct) => (text[language] ?? Object.values(text)[0])?.name ?? '';
  const compare = (a: CatalogueProduct, b: CatalogueProduct): number => {
    switch (sort) {
      case 'relevance':
        return 0;
      case 'price-asc':
        return a.price.minor - b.price.minor;
      case 'price-desc':
        return b.price.minor - a.price.minor;
      case 'name':
        return nameOf(a).localeCompare(nameOf(b), language);
    }
  };
  const isOut = ({ stock }: CatalogueProduct) => (stock > 0 ? 0 : 1);
  return products.toSorted((a, b) => isOut(a) - isOut(b) || compare(a, b));
}
