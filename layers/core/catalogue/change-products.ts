import type { ProductChanges, ProductChangesReply } from '#contract/catalogue.ts';
import type { Ports } from '../ports.ts';
import { noteChanges } from './sheet/note-changes.ts';

/**
 * Changes prices, stock and status. Nothing is indexed again: search finds by words, and facts are read when shown.
 * Products that are removed meanwhile stay removed.
 */
export async function changeProducts(
  ports: Pick<Ports, 'catalogue'>,
  { tenant, changes }: ProductChanges & { readonly tenant: string },
): Promise<ProductChangesReply> {
  const there = await ports.catalogue.change(tenant, changes);
  await noteChanges(ports, tenant, [...there]);
  const unknown = new Set(changes.map(({ id }) => id)).difference(there);
  return { changed: there.size, unknown: [...unknown] };
}
