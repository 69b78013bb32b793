import type { IngestPorts } from '../knowledge/intake.ts';
import { indexedIds } from './product-source.ts';
import { noteChanges } from './sheet/note-changes.ts';
import { storedProduct } from './stored-product.ts';

/** Takes a product out of the search index and the catalogue, whatever source told of it. Fails with `not-found`. */
export async function deleteProduct(
  ports: IngestPorts,
  { tenant, productId }: { readonly tenant: string; readonly productId: string },
): Promise<void> {
  const product = await storedProduct(ports, tenant, productId);
  // The index first: as long as the row is there, who tries again finds what is left to do.
  await ports.index.replace(tenant, { sourceIds: indexedIds(product), entries: [] });
  await ports.index.publish?.(tenant);
  await ports.catalogue.remove(tenant, [productId]);
  await noteChanges(ports, tenant, [productId]);
  await ports.knowledge.register(tenant, { saved: [], removed: [] });
}
