import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import { isShown } from '../catalogue/is-shown.ts';
import type { Ports } from '../ports.ts';
import { phrasesIn } from './phrases.ts';

const placeholder = /\[(price|stock|link):([\w.-]{1,128})\]/gu;

/** The products that a sentence names by placeholder. */
export function productsNamedIn(sentence: string): readonly string[] {
  return [...new Set([...sentence.matchAll(placeholder)].flatMap(([, , id]) => id ?? []))];
}

/** The sentence without its placeholders. */
export function withoutPlaceholders(sentence: string): string {
  return sentence.replace(placeholder, '');
}

/** Replaces placeholders by what the catalogue says at this moment; undefined when it shows one no more. */
export async function fillFacts(
  ports: Pick<Ports, 'catalogue'>,
  tenant: string,
  language: string,
  sentence: string,
): Promise<string | undefined> {
  const ids = productsNamedIn(sentence);
  if (ids.length === 0) return sentence;
  const shown = (await ports.catalogue.find(tenant, ids)).filter((product) => isShown(product));
  const products = new Map(shown.map((product) => [product.id, product]));
  if (ids.some((id) => !products.has(id))) return undefined;
  return sentence.replace(placeholder, (whole, fact: string, id: string) => {
    const product = products.get(id);
    return product === undefined ? whole : factOf(fact, product, language);
  });
}

function factOf(fact: string, product: CatalogueProduct, language: string): string {
  const phrases = phrasesIn(language);
  if (fact === 'price') return formatPrice(product.price, language);
  if (fact === 'link')
    return `[${product.text[language]?.name ?? product.id}](/products/${encodeURIComponent(product.id)})`;
  return product.stock > 0 ? phrases.inStock(product.stock) : phrases.outOfStock;
}

const formats = new Map<string, Intl.NumberFormat>();

/** A price in the shopper's way of writing, for example `899,00 zł`. */
function formatPrice(price: CatalogueProduct['price'], language: string): string {
  const key = `${language} ${price.currency}`;
  const format =
    formats.get(key) ?? new Intl.NumberFormat(language, { style: 'currency', currency: price.currency });
  formats.set(key, format);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(price.minor / 10 ** digits).replace(/\u00A0/gu, ' ');
}
