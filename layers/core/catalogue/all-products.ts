import type { Page, Ports } from '../ports.ts';
import type { CatalogueProduct } from './catalogue-product.ts';

const pageSize = 200;

/** All products of a shop by id, a page in memory at a time. */
export async function* allProducts(
  { catalogue }: Pick<Ports, 'catalogue'>,
  tenant: string,
): AsyncGenerator<CatalogueProduct> {
  let cursor: string | undefined;
  do {
    const page: Page<CatalogueProduct> = await catalogue.list(tenant, { limit: pageSize, cursor });
    yield* page.items;
    cursor = page.cursor;
  } while (cursor !== undefined);
}
