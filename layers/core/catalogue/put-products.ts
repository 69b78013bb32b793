import type { Ports } from '../ports.ts';
import type { CatalogueProduct } from './catalogue-product.ts';
import { changeProduct } from './change-product.ts';
import { withPublished } from './with-published.ts';

/**
 * Keeps products as a source tells of them, and gives each back as it is kept: texts that were published stay, see
 * `withPublished`. Products with such texts are changed one by one, so that no publication of this moment is lost.
 */
export async function putProducts(
  ports: Pick<Ports, 'catalogue'>,
  request: {
    readonly tenant: string;
    readonly products: readonly CatalogueProduct[];
    readonly sourceId: string;
  },
): Promise<readonly CatalogueProduct[]> {
  const { tenant, sourceId } = request;
  const told = new Map(request.products.map((product) => [product.id, product]));
  if (told.size === 0) return [];
  const found = await ports.catalogue.kept(tenant, [...told.keys()]);
  const published = new Set(
    found.flatMap(({ product }) => (product.published === undefined ? [] : product.id)),
  );
  const plain = [...told.values()].filter(({ id }) => !published.has(id));
  const kept = plain.map((product) => ({ product }));
  // Another text may be published at this moment.
  const left = kept.length === 0 ? new Set<string>() : await ports.catalogue.keep(tenant, kept, sourceId);
  const changed = await Promise.all(
    [...told.values()]
      .filter(({ id }) => published.has(id) || left.has(id))
      .map(async (product) => {
        const change = (now: CatalogueProduct) => withPublished(now, product);
        return (await changeProduct(ports, { tenant, id: product.id, sourceId, change })) ?? product;
      }),
  );
  return [...plain.filter(({ id }) => !left.has(id)), ...changed];
}
