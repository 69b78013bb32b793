import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import { sampleProduct } from './sample-product.ts';

/** So many sample products, in the order of their ids: p0000, p0001 ... */
export function sampleProducts(count: number): readonly CatalogueProduct[] {
  return Array.from({ length: count }, (_, n) => sampleProduct(`p${String(n).padStart(4, '0')}`));
}
