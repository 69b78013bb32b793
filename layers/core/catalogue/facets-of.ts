import type { ProductFacets } from '#contract/product.ts';
import type { CatalogueProduct } from './catalogue-product.ts';
import { decimalMoney } from './product-in.ts';

/** What products can be narrowed down by, most frequent first. */
export function facetsOf(products: readonly CatalogueProduct[]): ProductFacets {
  const [first] = products;
  const prices = products
    .filter(({ price }) => price.currency === first?.price.currency)
    .map(({ price }) => price.minor);
  return {
    categories: counted(products.map(({ category }) => category)),
    brands: counted(products.map(({ brand }) => brand)),
    inStock: products.filter(({ stock }) => stock > 0).length,
    price: first && {
      min: decimalMoney({ minor: Math.min(...prices), currency: first.price.currency }),
      max: decimalMoney({ minor: Math.max(...prices), currency: first.price.currency }),
    },
  };
}

function counted(values: readonly string[]): ProductFacets['categories'] {
  return Array.from(
    Map.groupBy(values, (value) => value),
    ([value, group]) => ({ value, count: group.length }),
  ).toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
