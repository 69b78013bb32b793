import type { ProductChangesReply } from '#contract/catalogue.ts';
import type { Ports, ProductFacts } from '../ports.ts';
import { noteChanges } from './sheet/note-changes.ts';

/**
 * Changes prices, stock and status, of products and their variants. Nothing is indexed again: search finds by words, and
 * facts are read when shown. Products that are removed meanwhile stay removed.
 */
export async function changeProducts(
  ports: Pick<Ports, 'catalogue'>,
  { tenant, changes }: { readonly tenant: string; readonly changes: readonly ProductFacts[] },
): Promise<ProductChangesReply> {
  const unknownVariants = await strangersIn(ports, tenant, changes);
  const strange = new Set(unknownVariants.map(keyOf));
  const known = changes
    .map((change) => ({
      ...change,
      variants: change.variants?.filter(
        (variant) => !strange.has(keyOf({ id: change.id, variantId: variant.id })),
      ),
    }))
    .filter(
      ({ price, stock, status, variants = [] }) =>
        (price ?? stock ?? status) !== undefined || variants.length > 0,
    );
  const there = await ports.catalogue.change(tenant, known);
  await noteChanges(ports, tenant, [...there]);
  const unchanged = new Set(changes.map(({ id }) => id)).difference(there);
  const unknown = [...unchanged].filter((id) => !unknownVariants.some((stranger) => stranger.id === id));
  return { changed: there.size, unknown, ...(unknownVariants.length > 0 && { unknownVariants }) };
}

/** Variants that their product does not have; only products of which variants are told are read. */
async function strangersIn(
  { catalogue }: Pick<Ports, 'catalogue'>,
  tenant: string,
  changes: readonly ProductFacts[],
): Promise<NonNullable<ProductChangesReply['unknownVariants']>> {
  const told = changes.filter(({ variants = [] }) => variants.length > 0);
  if (told.length === 0) return [];
  const kept = await catalogue.kept(
    tenant,
    told.map(({ id }) => id),
  );
  const known = new Map(
    kept.map(({ product }) => [product.id, new Set((product.variants ?? []).map(({ id }) => id))]),
  );
  const asked = told.flatMap(({ id, variants = [] }) =>
    variants.map((variant) => ({ id, variantId: variant.id })),
  );
  return asked.filter(({ id, variantId }) => known.get(id)?.has(variantId) === false);
}

function keyOf({ id, variantId }: { readonly id: string; readonly variantId: string }): string {
  return JSON.stringify([id, variantId]);
}
