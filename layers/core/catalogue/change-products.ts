import type { ProductChanges, ProductChangesReply } from '#contract/catalogue.ts';
import type { Ports } from '../ports.ts';
import type { CatalogueProduct } from './catalogue-product.ts';
import { ownSource } from './product-source.ts';

/** Changes prices, stock and status. Nothing is indexed again: search finds by words, and facts are read when shown. */
export async function changeProducts(
  ports: Pick<Ports, 'catalogue'>,
  { tenant, changes }: ProductChanges & { readonly tenant: string },
): Promise<ProductChangesReply> {
  const ids = [...new Set(changes.map(({ id }) => id))];
  const found = await ports.catalogue.find(tenant, ids);
  const products = new Map(found.map((product) => [product.id, product]));
  for (const { id, ...change } of changes) {
    const product = products.get(id);
    if (product !== undefined) products.set(id, changed(product, change));
  }
  await Promise.all(
    Array.from(products.values(), (product) =>
      ports.catalogue.save(tenant, [product], ownSource(product.id)),
    ),
  );
  return { changed: products.size, unknown: ids.filter((id) => !products.has(id)) };
}

function changed(
  product: CatalogueProduct,
  { price, stock, status }: Omit<ProductChanges['changes'][number], 'id'>,
): CatalogueProduct {
  return {
    ...product,
    ...(price !== undefined && { price }),
    ...(stock !== undefined && { stock }),
    ...(status !== undefined && { status }),
  };
}
