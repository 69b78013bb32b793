import type * as z from 'zod';
import type { ProductListQuery, ProductListReply } from '#contract/product.ts';
import type { Ports } from '../ports.ts';
import { isShown } from './is-shown.ts';
import { productIn } from './product-in.ts';

/** A page of the catalogue. */
export async function listProducts(
  ports: Pick<Ports, 'catalogue' | 'knowledge'>,
  request: { readonly tenant: string; readonly query: z.infer<typeof ProductListQuery> },
): Promise<z.infer<typeof ProductListReply>> {
  const { limit, cursor, language } = request.query;
  const [{ profile }, page] = await Promise.all([
    ports.knowledge.shop(request.tenant),
    ports.catalogue.list(request.tenant, { limit, cursor }),
  ]);
  const languages = [language ?? profile.languages[0], ...profile.languages];
  return {
    products: page.items
      .filter((product) => isShown(product))
      .flatMap((product) => productIn(product, languages) ?? []),
    cursor: page.cursor,
  };
}
