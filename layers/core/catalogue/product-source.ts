import { createHash } from 'node:crypto';
import { nameSource } from '../knowledge/name-source.ts';
import type { IncomingSource } from '../knowledge/incoming-source.ts';
import type { CatalogueProduct } from './catalogue-product.ts';

/** What products that came one by one are listed together as. */
const collection = 'catalogue';

/** The id of the source that a product is by itself. */
export function ownSource(productId: string): string {
  return nameSource({ collection, name: productId });
}

/** A product as a source of its own: taken in again only when it changed, and removed alone. */
export function productSource(product: CatalogueProduct): IncomingSource {
  return {
    collection,
    name: product.id,
    keepsIds: true,
    hash: async () => createHash('sha256').update(JSON.stringify(product)).digest('base64url'),
    async *read() {
      for (const language of Object.keys(product.text)) {
        yield { type: 'document-read', document: { type: 'product', language, product } };
      }
    },
  };
}
