import type { ProductListQuery, ProductListReply } from '#contract/product.ts';
import type { Ports } from '../ports.ts';
import type { CatalogueProduct } from './catalogue-product.ts';
import { isShown } from './is-shown.ts';
import { productIn } from './product-in.ts';

/** Pages read at most to fill one: where many are hidden pages are short, and a cursor goes on. */
const mostReads = 12;

/** A page of the catalogue, by id. */
export async function listProducts(
  ports: Pick<Ports, 'catalogue' | 'knowledge'>,
  { tenant, query }: { readonly tenant: string; readonly query: ProductListQuery },
): Promise<ProductListReply> {
  const { profile } = await ports.knowledge.shop(tenant);
  const languages = [query.language ?? profile.languages[0], ...profile.languages];
  const products: CatalogueProduct[] = [];
  let cursor = query.cursor;
  for (let read = 0; read < mostReads && products.length < query.limit; read += 1) {
    const page = await ports.catalogue.list(tenant, { limit: query.limit - products.length, cursor });
    products.push(...page.items.filter((product) => isShown(product)));
    cursor = page.cursor;
    if (cursor === undefined) break;
  }
  return { products: products.flatMap((product) => productIn(product, languages) ?? []), cursor };
}
