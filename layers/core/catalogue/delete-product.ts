import { beginIntake, type IngestPorts } from '../knowledge/intake.ts';
import { sourceIdOf } from '../knowledge/source-document.ts';
import { ownSource } from './product-source.ts';
import { storedProduct } from './stored-product.ts';

/** Takes a product out of the catalogue and the search index, whatever source told of it. Fails with `not-found`. */
export async function deleteProduct(
  ports: IngestPorts,
  request: { readonly tenant: string; readonly productId: string; readonly signal: AbortSignal },
): Promise<void> {
  const { tenant, productId, signal } = request;
  const product = await storedProduct(ports, tenant, productId);
  const sourceId = ownSource(productId);
  await ports.catalogue.save(tenant, [product], sourceId);
  const intake = beginIntake(ports, tenant, signal);
  for (const language of Object.keys(product.text)) {
    await intake.remove({ sourceId, id: sourceIdOf({ type: 'product', language, product }), productId });
  }
  await intake.forget(sourceId);
  await intake.flush();
}
