import { ShopError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import type { CatalogueProduct } from './catalogue-product.ts';

/** A product as the shop keeps it. Fails with `not-found`. */
export async function storedProduct(
  ports: Pick<Ports, 'catalogue'>,
  tenant: string,
  id: string,
): Promise<CatalogueProduct> {
  const [product] = await ports.catalogue.find(tenant, [id]);
  if (product !== undefined) return product;
  throw new ShopError('not-found', 'There is no such product in this shop: make it with PUT');
}
