import type { CatalogueProduct } from './catalogue-product.ts';
import { isShown } from './is-shown.ts';
import { minorDigits } from './product-in.ts';

/** What products must be to be listed. Prices are decimal amounts. */
export interface ProductFilter {
  readonly category?: string | undefined;
  readonly brand?: string | undefined;
  readonly minPrice?: number | undefined;
  readonly maxPrice?: number | undefined;
  readonly inStock?: boolean | undefined;
  readonly size?: string | undefined;
}

/** Whether a product is shown and all that is asked for. A size is that of a variant, or of an attribute called so. */
export function fitsFilter(product: CatalogueProduct, filter: ProductFilter): boolean {
  const price = product.price.minor / 10 ** minorDigits(product.price.currency);
  return (
    isShown(product) &&
    (filter.category === undefined || product.category === filter.category) &&
    (filter.brand === undefined || product.brand === filter.brand) &&
    (filter.minPrice === undefined || price >= filter.minPrice) &&
    (filter.maxPrice === undefined || price <= filter.maxPrice) &&
    (filter.inStock !== true || product.stock > 0) &&
    (filter.size === undefined || sizesOf(product).includes(filter.size.toUpperCase()))
  );
}

const sizeName = /^(?:sizes?|rozmiary?)$/iu;

function sizesOf({ attributes, variants = [] }: CatalogueProduct): readonly string[] {
  const named = (entries: Readonly<Record<string, unknown>>) =>
    Object.entries(entries)
      .filter(([name]) => sizeName.test(name))
      .flatMap(([, value]) =>
        typeof value === 'string' ? value.split(/[\s,;/]+/u) : [value].flat().map(String),
      );
  const inStock = variants.filter(({ stock }) => stock > 0);
  return [...named(attributes), ...inStock.flatMap(({ options }) => named(options))].map((size) =>
    size.toUpperCase(),
  );
}
