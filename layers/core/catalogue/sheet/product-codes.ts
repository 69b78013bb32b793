import { foldText } from '../../knowledge/fold-text.ts';
import type { CatalogueProduct } from '../catalogue-product.ts';

const codeAttributes =
  /^(?:ean|gtin|upc|isbn|mpn|barcode|kodkreskowy|kodproducenta|sku|symbol)(?:13|8|14)?$/u;
const shortest = 4;

/** All that names one product and no other: its id, the SKUs of it and its variants, its bar code. */
export function codesOf({ id, sku, variants = [], attributes }: CatalogueProduct): readonly string[] {
  const told = Object.entries(attributes).flatMap(([name, value]) =>
    codeAttributes.test(foldText(name).replaceAll(/[^a-z0-9]/gu, '')) ? [value].flat().map(String) : [],
  );
  const codes = [id, sku, ...variants.flatMap((variant) => [variant.id, variant.sku]), ...told].map(
    plainCode,
  );
  return [...new Set(codes)].filter((code) => code.length >= shortest);
}

/** A code without the signs that people leave out: "FH-TNT-002" and "fh tnt 002" are one. */
export function plainCode(text: string): string {
  return foldText(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
}
