import { asShopTold } from '../../catalogue/as-shop-told.ts';
import type { CatalogueProduct } from '../../catalogue/catalogue-product.ts';

/** More than any text tells; each is held against all others, so that a supplier's thousands would take seconds. */
const mostAttributes = 200;

/** A product as its shop tells of it, with no more attributes than a text can be held against. */
export function tellableProduct(product: CatalogueProduct): CatalogueProduct {
  const told = asShopTold(product);
  const texts = Object.entries(told.text).map(([language, text]) => [
    language,
    { ...text, attributes: firstOf(text.attributes) },
  ]);
  return { ...told, attributes: firstOf(told.attributes), text: Object.fromEntries(texts) };
}

function firstOf<V>(attributes: Readonly<Record<string, V>>): Readonly<Record<string, V>> {
  const all = Object.entries(attributes);
  return all.length > mostAttributes ? Object.fromEntries(all.slice(0, mostAttributes)) : attributes;
}
