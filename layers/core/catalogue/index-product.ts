import { embedPassages, type IngestPorts } from '../knowledge/intake.ts';
import { makingOf } from '../knowledge/making.ts';
import type { CatalogueProduct } from './catalogue-product.ts';
import { indexedIds, indexedProduct } from './product-source.ts';
import { noteChanges } from './sheet/note-changes.ts';

/** Lets search and chat know the words of a product that the catalogue has already. May be repeated. */
export async function indexProduct(
  ports: IngestPorts,
  request: { readonly tenant: string; readonly product: CatalogueProduct; readonly signal: AbortSignal },
): Promise<void> {
  const { tenant, product, signal } = request;
  const { passages } = indexedProduct(product, makingOf(ports));
  const entries = await embedPassages(ports, tenant, passages, signal);
  await ports.index.replace(tenant, { sourceIds: indexedIds(product), entries });
  await ports.index.publish?.(tenant);
  await noteChanges(ports, tenant, [product.id]);
  // An answer of before may have been kept, and whoever reads a published index looks for a newer one now.
  await ports.knowledge.register(tenant, { saved: [], removed: [] });
}
