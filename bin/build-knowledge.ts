import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openShopFolder } from '#adapters/local/shop-folder.ts';
import { ngramEmbedder } from '#adapters/offline/ngram-embedder.ts';
import { sqliteIndex } from '#adapters/offline/sqlite-index/sqlite-index.ts';
import { ingest } from '#core/knowledge/ingest.ts';
import { systemClock } from '#adapters/system-clock.ts';
import { memoryCatalogueStore } from '#core/testing/memory-catalogue-store.ts';
import { memoryKnowledgeStore } from '#core/testing/memory-knowledge-store.ts';
import { memorySourceStore } from '#core/testing/memory-source-store.ts';
import { shopSources } from './shop-sources.ts';

/** Makes the search index of a shop's folder, as a function opens it at /opt/knowledge: read-only, whole, one file. */
export async function buildKnowledge(places: {
  readonly shop: string;
  readonly outDir: string;
}): Promise<void> {
  const folder = path.join(places.outDir, 'tuning-layer', 'knowledge');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const shop = await openShopFolder(places.shop);
  const embedder = ngramEmbedder();
  const index = sqliteIndex({ path: path.join(folder, `${shop.profile.tenant}.sqlite`), embedder });
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
