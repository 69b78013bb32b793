import { ShopError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import type { CatalogueProduct } from './catalogue-product.ts';

/** Who comes second reads again and is heard in the end. */
const mostTries = 12;

/**
 * Changes a product as it is this moment, whoever else changes it at the same time; undefined where there is none. It
 * then belongs to the source.
 */
export async function changeProduct(
  ports: Pick<Ports, 'catalogue'>,
  request: {
    readonly tenant: string;
    readonly id: string;
    readonly sourceId: string;
    readonly change: (product: CatalogueProduct) => CatalogueProduct;
    /** How search took it in. */
    readonly indexed?: string | undefined;
  },
): Promise<CatalogueProduct | undefined> {
  const { tenant, id, sourceId, change, indexed } = request;
  for (let tried = 0; tried < mostTries; tried += 1) {
    const read = await ports.catalogue.read(tenant, id);
    if (read === undefined) return undefined;
    const product = change(read.product);
    if (await ports.catalogue.swap(tenant, { product, stamp: read.stamp, sourceId, indexed })) return product;
  }
  throw new ShopError('unavailable', 'Too many change this product at once: try again in a moment', {
    retryAfterSeconds: 1,
  });
}
