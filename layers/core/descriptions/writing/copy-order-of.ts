import type { DescriptionRequest } from '#contract/descriptions.ts';
import type { CatalogueProduct } from '../../catalogue/catalogue-product.ts';
import { copyLimits } from './copy-limits.ts';
import type { CopyOrder } from './copy-order.ts';
import { givenAttributes } from './given-attributes.ts';

/** More than any text tells; a supplier’s table of a thousand rows is no prompt. */
const mostAttributes = 80;

/** What is to be written of a product in one language; attributes that may not be told are left out. */
export function copyOrderOf(
  product: CatalogueProduct,
  language: string,
  {
    request: { channel, length },
    untold,
  }: { readonly request: DescriptionRequest; readonly untold: ReadonlySet<string> },
): CopyOrder {
  const texts = [product.text[language], ...Object.values(product.text)];
  return {
    language,
    name: texts.find((text) => text !== undefined)?.name ?? product.id,
    brand: product.brand,
    attributes: givenAttributes(product, language)
      .filter(({ name }) => !untold.has(name))
      .slice(0, mostAttributes),
    channel,
    length,
    limits: copyLimits(channel, length),
  };
}
