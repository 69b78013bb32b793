import { ingest } from '#core/knowledge/ingest.ts';
import type { IngestReport } from '#core/knowledge/ingest-report.ts';
import type { Ports } from '#core/ports.ts';
import { learnShopIntents } from '#core/understanding/shop-intents/learn-shop-intents.ts';
import { openShopFolder } from '#adapters/local/shop-folder.ts';
import { shopCollection, shopSources } from './shop-sources.ts';

/** How far a seed is: files taken in of all there are. */
export type OnProgress = (done: number, all: number) => void;

/** Makes a shop's folder the shop: its profile, its products, its knowledge, what its shoppers want. Repeating it changes nothing; a broken file is named and stops nothing else. */
export async function seed(ports: Ports, folder: string, onProgress: OnProgress): Promise<IngestReport> {
  const shop = await openShopFolder(folder);
  const { tenant } = shop.profile;
  await ports.knowledge.saveProfile(shop.profile);
  const sources = await shopSources(shop);
  const report = await ingest(ports, {
    tenant,
    collection: shopCollection,
    sources,
    signal: AbortSignal.timeout(3_600_000),
    onProgress: (done) => onProgress(done, sources.length),
  });
  const examples = await Array.fromAsync(shop.intents());
  if (examples.length > 0) await learnShopIntents(ports, { tenant, examples });
  for (const { name, reason } of report.failed) process.stderr.write(`${name}: ${reason}\n`);
  return report;
}
