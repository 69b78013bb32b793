import type { Product } from '#contract/product.ts';
import type { CatalogueProduct } from './catalogue-product.ts';

/** A product in the first of the languages it has texts in; undefined when it has none of them. */
export function productIn(product: CatalogueProduct, languages: readonly string[]): Product | undefined {
  const text = languages
    .map((language) => product.text[language])
    .find((candidate) => candidate !== undefined);
  if (text === undefined) return undefined;
  return {
    id: product.id,
    name: text.name,
    description: text.description,
    brand: product.brand,
    category: product.category,
    price: { amount: decimalPrice(product.price), currency: product.price.currency },
    stock: product.stock,
    attributes: Object.entries(text.attributes).map(([name, value]) => ({ name, value })),
    picture: product.picture,
    url: `/products/${encodeURIComponent(product.id)}`,
  };
}

/** Minor units as a decimal string, with as many digits as the currency has: 89900 PLN -> "899.00". */
function decimalPrice({ minor, currency }: CatalogueProduct['price']): string {
  const digits = minorDigits(currency);
  const padded = String(minor).padStart(digits + 1, '0');
  return digits === 0 ? padded : `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}

/** Digits of a currency's minor unit (ISO 4217): 2 for PLN, 0 for JPY. */
export function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}
