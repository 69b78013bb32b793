import type { IngestPorts } from '../knowledge/intake.ts';
import { indexProduct } from './index-product.ts';

/** Who goes on changing a product takes it into search themselves. */
const mostTries = 4;

/** Takes a product into search as the catalogue has it, however often it changes meanwhile: the last words win there too. */
export async function indexAsItIs(
  ports: IngestPorts,
  request: { readonly tenant: string; readonly productId: string; readonly signal: AbortSignal },
): Promise<void> {
  const { tenant, productId, signal } = request;
  let read = await ports.catalogue.read(tenant, productId);
  for (let tried = 0; read !== undefined && tried < mostTries; tried += 1) {
    const { product, stamp } = read;
    await indexProduct(ports, { tenant, product, signal });
    read = await ports.catalogue.read(tenant, productId);
    if (read?.stamp === stamp) return;
  }
}
