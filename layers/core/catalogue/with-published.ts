import { catalogueText, isSameText } from './catalogue-text.ts';
import type { CatalogueProduct } from './catalogue-product.ts';

/**
 * A product as a list or a merchant tells of it, with the texts that were published from drafts kept wherever the teller
 * says what was said before the publication, or what was published. A teller who says something new is heard: then the
 * text is theirs, and the mark goes.
 */
export function withPublished(
  { text: kept, published = {} }: Pick<CatalogueProduct, 'text' | 'published'>,
  told: CatalogueProduct,
): CatalogueProduct {
  const text = { ...told.text };
  const stays: NonNullable<CatalogueProduct['published']> = {};
  for (const [language, publication] of Object.entries(published)) {
    const before = kept[language];
    const says = catalogueText(told, language);
    if (before === undefined) continue;
    const isNews =
      !isSameText(says, publication.over) && !isSameText(says, catalogueText({ text: kept }, language));
    if (isNews) continue;
    const attributes = text[language]?.attributes ?? before.attributes;
    text[language] = { ...before, attributes };
    stays[language] = publication;
  }
  const { published: _, ...product } = told;
  return { ...product, text, ...(Object.keys(stays).length > 0 && { published: stays }) };
}
