import { createHash } from 'node:crypto';
import { nameSource } from '../knowledge/name-source.ts';
import type { Passage } from '../knowledge/passage.ts';
import { prepareDocument } from '../knowledge/prepare-document.ts';
import { sourceIdOf } from '../knowledge/source-document.ts';
import type { SourceWarning } from '#contract/sources.ts';
import type { CatalogueProduct } from './catalogue-product.ts';

/** What products belong to that came through the catalogue itself: one by one, or in an import. */
export const ownSource = nameSource({ collection: 'catalogue', name: 'products' });

/** What search is told of a product. `hash` tells whether that changed. */
export interface IndexedProduct {
  readonly passages: readonly Passage[];
  readonly warnings: readonly SourceWarning[];
  readonly hash: string;
}

/** A product's passages, one in each of its languages, made as `making` says. */
export function indexedProduct(product: CatalogueProduct, making: string): IndexedProduct {
  const documents = Object.keys(product.text).map((language) =>
    prepareDocument({ type: 'product', language, product }, ''),
  );
  const passages = documents.flatMap((document) => document.passages);
  const hash = createHash('sha256').update(JSON.stringify(passages)).digest('base64url');
  return {
    passages,
    warnings: documents.flatMap(({ warnings }) => warnings),
    hash: `${making}${hash}`,
  };
}

/** What the index calls a product, in each of its languages. */
export function indexedIds(product: CatalogueProduct): readonly string[] {
  return Object.keys(product.text).map((language) => sourceIdOf({ type: 'product', language, product }));
}
