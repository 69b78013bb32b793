import { openShopFolder } from '#adapters/local/shop-folder.ts';
import { ngramEmbedder } from '#adapters/offline/ngram-embedder.ts';
import { sqliteIndex } from '#adapters/offline/sqlite-index/sqlite-index.ts';
import { ingest } from '#core/knowledge/ingest.ts';
import { systemClock } from '#adapters/system-clock.ts';
import { memoryCatalogueStore } from '#core/testing/memory-catalogue-store.ts';
import { memoryKnowledgeStore } from '#core/testing/memory-knowledge-store.ts';
import { memorySourceStore } from '#core/testing/memory-source-store.ts';
import { shopSources } from '../../shop-sources.ts';

/** Makes the search index of a shop's folder as it is published: one file. */
export async function buildSnapshot({ shop: from, file }: { readonly shop: string; readonly file: string }) {
  const shop = await openShopFolder(from);
  const embedder = ngramEmbedder();
  const index = sqliteIndex({ path: file, embedder });
  const ports = {
    embedder,
    index,
    knowledge: memoryKnowledgeStore(shop.profile),
    sources: memorySourceStore(),
    catalogue: memoryCatalogueStore(),
    clock: systemClock,
  };
  const { tenant } = shop.profile;
  await ingest(ports, { tenant, sources: await shopSources(shop), signal: AbortSignal.timeout(600_000) });
  index.close();
}
