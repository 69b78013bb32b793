import type { DescriptionListQuery, DescriptionListReply } from '#contract/description-versions.ts';
import { catalogueText } from '../../catalogue/catalogue-text.ts';
import { storedProduct } from '../../catalogue/stored-product.ts';
import type { Ports } from '../../ports.ts';
import { etagOf } from './etag-of.ts';

/** What was written of a product, newest first, beside what shoppers read now. */
export async function listDescriptions(
  ports: Pick<Ports, 'descriptions' | 'catalogue'>,
  request: { readonly tenant: string; readonly productId: string; readonly query: DescriptionListQuery },
): Promise<DescriptionListReply> {
  const { tenant, productId, query } = request;
  // The head first: what is read after it is at least as new, so a change made for it is never made blindly.
  const head = await ports.descriptions.head(tenant, productId);
  const [product, page] = await Promise.all([
    storedProduct(ports, tenant, productId),
    ports.descriptions.list(tenant, productId, query),
  ]);
  const current = Object.keys(product.text).flatMap((language) => {
    const text = catalogueText(product, language);
    return text === null ? [] : [[language, text] as const];
  });
  return {
    descriptions: [...page.items],
    current: Object.fromEntries(current),
    etag: etagOf(head),
    ...(page.cursor !== undefined && { cursor: page.cursor }),
  };
}
