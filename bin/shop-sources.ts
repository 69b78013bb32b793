import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { IncomingSource } from '#core/knowledge/incoming-source.ts';
import type { KnowledgeFile, ShopFolder } from '#adapters/local/shop-folder.ts';

/** What the sources of a shop's own folder are listed as. */
export const shopCollection = 'shop';

/** The files of a shop's folder as sources; its documents keep their ids. */
export async function shopSources(shop: ShopFolder): Promise<readonly IncomingSource[]> {
  return (await Array.fromAsync(shop.files())).map(sourceOf);
}

function sourceOf({ name, path, documents }: KnowledgeFile): IncomingSource {
  return {
    collection: shopCollection,
    name,
    keepsIds: true,
    async hash() {
      const hash = createHash('sha256');
      for await (const bytes of createReadStream(path)) hash.update(bytes);
      return hash.digest('base64url');
    },
    async *read() {
      for await (const document of documents()) yield { type: 'document-read', document };
    },
  };
}
