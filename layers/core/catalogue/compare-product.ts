import type { KeptProduct } from '../ports.ts';
import type { CatalogueProduct } from './catalogue-product.ts';
import { type IndexedProduct, indexedProduct } from './product-source.ts';
import { sameProduct } from './same-product.ts';

/** A product beside what is kept of it. */
export interface ProductComparison {
  readonly type: 'created' | 'changed' | 'unchanged';
  readonly product: CatalogueProduct;
  readonly before: CatalogueProduct | undefined;
  /** Whether search knows it as it is. */
  readonly isIndexed: boolean;
  readonly indexed: Pick<IndexedProduct, 'passages' | 'warnings' | 'hash'>;
}

/** Compares a product with what is kept of it; what is the same is not prepared for search again. */
export function compareProduct(
  product: CatalogueProduct,
  kept: KeptProduct | undefined,
  making: string,
): ProductComparison {
  const before = kept?.product;
  const isSame = before !== undefined && sameProduct(before, product);
  if (isSame && kept?.indexed?.startsWith(making) === true) {
    const indexed = { passages: [], warnings: [], hash: kept.indexed };
    return { type: 'unchanged', product, before, isIndexed: true, indexed };
  }
  const indexed = indexedProduct(product, making);
  const type = isSame ? 'unchanged' : 'changed';
  return {
    type: before === undefined ? 'created' : type,
    product,
    before,
    isIndexed: kept?.indexed === indexed.hash,
    indexed,
  };
}
