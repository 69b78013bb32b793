import type { CatalogueProduct } from './catalogue-product.ts';

/** Whether shoppers may see a product, in a market if one is told. */
export function isShown({ status, markets }: CatalogueProduct, market?: string): boolean {
  if (status !== undefined && status !== 'active') return false;
  return market === undefined || markets === undefined || markets.includes(market);
}

/** Whether a product can be bought this moment: shown, in stock, with a price. */
export function isSellable(product: CatalogueProduct, market?: string): boolean {
  return isShown(product, market) && product.stock > 0 && product.price.minor > 0;
}
