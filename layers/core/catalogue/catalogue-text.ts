import type { CatalogueText } from '#contract/catalogue-text.ts';
import type { CatalogueProduct } from './catalogue-product.ts';

/** What the catalogue says of a product in a language; null where it says nothing. */
export function catalogueText(
  product: Pick<CatalogueProduct, 'text'>,
  language: string,
): CatalogueText | null {
  const text = product.text[language];
  if (text === undefined) return null;
  return { name: text.name, description: text.description, bullets: [...(text.bullets ?? [])] };
}

/** Whether two texts say the same, word for word. */
export function isSameText(one: CatalogueText | null, other: CatalogueText | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.name === other.name &&
    one.description === other.description &&
    one.bullets.length === other.bullets.length &&
    one.bullets.every((bullet, n) => bullet === other.bullets[n])
  );
}
