import type { Money } from '#contract/money.ts';
import type { Product } from '#contract/product.ts';
import type { CatalogueProduct } from './catalogue-product.ts';

/** A product in the first of the languages it has texts in; undefined when it has none of them. */
export function productIn(product: CatalogueProduct, languages: readonly string[]): Product | undefined {
  const language = languages.find((candidate) => product.text[candidate] !== undefined);
  const text = language === undefined ? undefined : product.text[language];
  if (language === undefined || text === undefined) return undefined;
  return {
    id: product.id,
    name: text.name,
    description: text.description,
    ...(text.bullets !== undefined && text.bullets.length > 0 && { bullets: text.bullets }),
    brand: product.brand,
    category: product.category,
    price: decimalMoney(product.price),
    stock: product.stock,
    attributes: Object.entries(text.attributes).map(([name, value]) => ({ name, value })),
    picture: product.picture,
    url: `/products/${encodeURIComponent(product.id)}`,
    ...markIn(product, language),
  };
}

/** What the text was written with; what it cost is not for shoppers. */
function markIn({ published = {} }: CatalogueProduct, language: string): Pick<Product, 'mark'> {
  const mark = published[language]?.mark;
  if (mark === undefined) return {};
  const { cost: _, ...shown } = mark;
  return { mark: shown };
}

/** Minor units as a decimal string, with as many digits as the currency has: 89900 PLN -> "899.00". */
export function decimalMoney({ minor, currency }: CatalogueProduct['price']): Money {
  const digits = minorDigits(currency);
  const padded = String(minor).padStart(digits + 1, '0');
  const amount = digits === 0 ? padded : `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
  return { amount, currency };
}

/** Digits of a currency's minor unit (ISO 4217): 2 for PLN, 0 for JPY. */
export function minorDigits(currency: string): number {
  const known = digitsOf.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  digitsOf.set(currency, digits);
  return digits;
}

/** Making a number format takes as long as formatting a thousand prices. */
const digitsOf = new Map<string, number>();
