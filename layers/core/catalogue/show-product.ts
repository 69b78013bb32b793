import type { Product } from '#contract/product.ts';
import { ShopError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import type { CatalogueProduct } from './catalogue-product.ts';
import { isShown } from './is-shown.ts';
import { decimalMoney, productIn } from './product-in.ts';

/** One product with the price and stock of this moment. */
export async function showProduct(
  ports: Pick<Ports, 'catalogue' | 'knowledge'>,
  request: { readonly tenant: string; readonly productId: string; readonly language?: string | undefined },
): Promise<Product> {
  const [{ profile }, [product]] = await Promise.all([
    ports.knowledge.shop(request.tenant),
    ports.catalogue.find(request.tenant, [request.productId]),
  ]);
  const shown =
    product && isShown(product)
      ? productIn(product, [request.language ?? profile.languages[0], ...profile.languages])
      : undefined;
  if (shown === undefined || product === undefined)
    throw new ShopError('not-found', 'There is no such product in this shop');
  return { ...shown, ...variantsOf(product) };
}

function variantsOf({ variants = [], price }: CatalogueProduct): Pick<Product, 'variants'> {
  if (variants.length === 0) return {};
  return {
    variants: variants.map(({ id, options, price: own = price, stock }) => ({
      id,
      options,
      price: decimalMoney(own),
      stock,
    })),
  };
}
