import type { DescriptionVersion } from '#contract/description-versions.ts';
import type { WrittenText } from '#contract/descriptions.ts';
import type { CatalogueProduct } from '../../catalogue/catalogue-product.ts';
import { catalogueText } from '../../catalogue/catalogue-text.ts';
import { shopCopy } from './published-copies.ts';

/** What the shop said by itself where a version takes its place, as a version to roll back to; undefined if it said nothing. */
export function shopVersion({
  read,
  version,
  number,
  by,
  at,
}: {
  readonly read: CatalogueProduct;
  readonly version: DescriptionVersion;
  readonly number: number;
  readonly by: string;
  readonly at: string;
}): DescriptionVersion | undefined {
  const own = Object.keys(version.texts).filter(
    (language) => read.text[language] !== undefined && read.published?.[language] === undefined,
  );
  if (own.length === 0) return undefined;
  return {
    productId: read.id,
    version: number,
    state: 'replaced',
    origin: 'shop',
    texts: Object.fromEntries(own.map((language) => [language, asWritten(read, language)])),
    over: Object.fromEntries(own.map((language) => [language, catalogueText(read, language)])),
    written: { by, at },
  };
}

/** Nobody has judged it. */
function asWritten(read: CatalogueProduct, language: string): WrittenText {
  const copy = shopCopy(read, language);
  return {
    copy,
    claims: [],
    policies: [],
    removed: [],
    questions: [],
    search: {
      score: 0,
      reasons: [],
      lengths: {
        title: copy.title.length,
        description: copy.description.length,
        bullets: copy.bullets.join('').length,
        metaTitle: 0,
        metaDescription: 0,
        altText: 0,
      },
      keywords: [],
      duplicateTitles: [],
      nearDuplicates: [],
      preview: { title: copy.title, url: `/products/${encodeURIComponent(read.id)}`, description: '' },
    },
  };
}
