import type { DescriptionVersion } from '#contract/description-versions.ts';
import type { CatalogueText } from '#contract/catalogue-text.ts';
import type { CatalogueProduct } from '../../catalogue/catalogue-product.ts';
import { catalogueText } from '../../catalogue/catalogue-text.ts';
import type { DescriptionHead } from '../../ports.ts';
import { requireSameText } from './require-same-text.ts';
import { shopVersion } from './shop-version.ts';

/** What is known when a version is to be published. */
export interface PublicationCase {
  readonly head: DescriptionHead;
  readonly version: DescriptionVersion;
  readonly read: CatalogueProduct;
  /** What shoppers read something of. */
  readonly live: readonly DescriptionVersion[];
  /** The texts that may be replaced though they are not those the version was written over. */
  readonly over: Readonly<Record<string, CatalogueText | null>>;
  readonly by: string;
  readonly at: string;
}

/** What a publication changes. */
export interface Publication {
  readonly after: DescriptionHead;
  readonly product: CatalogueProduct;
  readonly published: DescriptionVersion;
  /** The published one, those it replaces, and what the shop said by itself. */
  readonly versions: readonly DescriptionVersion[];
}

/** Works out what publishing a version changes. Fails with `conflict`. */
export function planPublication(given: PublicationCase): Publication {
  const { head, version, read, live, by, at } = given;
  requireSameText(given);
  const product = publishedProduct(read, version);
  const published: DescriptionVersion = { ...version, state: 'published', reviewed: { by, at } };
  const stillRead = new Set(Object.values(product.published ?? {}).map(({ version: number }) => number));
  const replaced = live
    .filter((other) => other.version !== version.version)
    .map((other) => ({
      ...other,
      state: stillRead.has(other.version) ? ('published' as const) : ('replaced' as const),
    }));
  const ofShop = shopVersion({ read, version, number: head.latest + 1, by, at });
  const isDraft = head.draft === version.version;
  return {
    after: {
      ...head,
      revision: head.revision + 1,
      latest: ofShop?.version ?? head.latest,
      draft: isDraft ? undefined : head.draft,
      published: version.version,
    },
    product,
    published,
    versions: [published, ...replaced, ...(ofShop === undefined ? [] : [ofShop])],
  };
}

/** The product with the texts of a version. What the shop itself said first is remembered, however often it is replaced. */
function publishedProduct(read: CatalogueProduct, version: DescriptionVersion): CatalogueProduct {
  const languages = Object.keys(version.texts);
  const texts = languages.map((language) => [language, publishedText(read, version, language)] as const);
  const marks = languages.map((language) => {
    const before = read.published?.[language];
    const over = before === undefined ? catalogueText(read, language) : before.over;
    const { mark } = version;
    return [language, { version: version.version, ...(mark && { mark }), over }] as const;
  });
  return {
    ...read,
    text: { ...read.text, ...Object.fromEntries(texts) },
    published: { ...read.published, ...Object.fromEntries(marks) },
  };
}

function publishedText(
  read: CatalogueProduct,
  { texts }: DescriptionVersion,
  language: string,
): CatalogueProduct['text'][string] {
  const copy = texts[language]?.copy;
  const before = read.text[language];
  return {
    name: copy?.title ?? before?.name ?? read.id,
    description: copy?.description ?? before?.description ?? '',
    bullets: [...(copy?.bullets ?? [])],
    attributes: before?.attributes ?? {},
  };
}
