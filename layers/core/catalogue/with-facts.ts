import type { ProductFacts } from '../ports.ts';
import type { CatalogueProduct } from './catalogue-product.ts';

/** A product with new facts in the place of its own. */
export function withFacts(
  product: CatalogueProduct,
  { price, stock, status, variants = [] }: Omit<ProductFacts, 'id'>,
): CatalogueProduct {
  const told = new Map(variants.map((variant) => [variant.id, variant]));
  const changed = product.variants?.map((variant) => {
    const facts = told.get(variant.id);
    const own = facts?.price ?? variant.price;
    return { ...variant, ...(own && { price: own }), stock: facts?.stock ?? variant.stock };
  });
  const isCounted = changed?.some(({ id }) => told.get(id)?.stock !== undefined) === true;
  const counted = isCounted ? changed?.reduce((sum, variant) => sum + variant.stock, 0) : undefined;
  const now = stock ?? counted;
  return {
    ...product,
    ...(price && { price }),
    ...(now !== undefined && { stock: now }),
    ...(status && { status }),
    ...(changed && { variants: changed }),
  };
}
