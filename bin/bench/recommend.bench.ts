import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTables } from '#adapters/aws/dynamo/create-tables.ts';
import { dynamoClient } from '#adapters/aws/dynamo/dynamo-client.ts';
import { startLocalDynamo } from '#adapters/local/dynamo/local-dynamo.ts';
import { localPlaces } from '#adapters/local/local-places.ts';
import { localTables, wire } from '#adapters/local/wire.ts';
import { type BenchRow, quantile } from '#adapters/testing/bench-rows.ts';
import type { Ports } from '#core/ports.ts';
import { learnRecommendations } from '#core/recommendations/learn-recommendations.ts';
import type { PastBasket } from '#core/recommendations/past-basket.ts';
import { recommendProducts } from '#core/recommendations/recommend-products.ts';
import { sampleEvent } from '#core/testing/sample-event.ts';
import { sampleProduct } from '#core/testing/sample-product.ts';
import { sampleProfile } from '#core/testing/sample-profile.ts';
import { seededRandom } from '#core/testing/seeded-random.ts';
import { writeDayFiles } from '../evaluate/write-day-files.ts';
import { recordingObserver } from '#runtime/testing/recording-observer.ts';
import { readLocalConfig } from '#runtime/read-config.ts';

const tuning = path.join(import.meta.dirname, '..', '..', 'layers', 'tuning');
const shoppers = 40;
const eventsEach = 500;
const requests = 400;
const sizes = [4_300, 43_000];

/** How long a request for recommendations takes in process, against the local DynamoDB, in a small and a large shop. */
export async function bench(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of sizes) {
    const folder = await mkdtemp(path.join(tmpdir(), 'aisle-bench-'));
    const dynamo = await startLocalDynamo({ directory: path.join(folder, 'dynamo') });
    const client = dynamoClient(dynamo);
    await createTables(client, localTables);
    const world = { places: localPlaces(folder), client, config: readLocalConfig({ AISLE_TUNING: tuning }) };
    const ports = wire(world, recordingObserver());
    await fill(ports, size);
    for (const kind of ['personal', 'together'] as const) rows.push(await measure(ports, kind, size));
    await dynamo.close();
    await rm(folder, { recursive: true });
  }
  return rows;
}

/** Every item has a full row: 80 neighbours of both kinds. */
async function fill(ports: Ports, size: number): Promise<void> {
  const random = seededRandom(size);
  const item = () => `product-${Math.floor(size * random() ** 2)}`;
  await ports.knowledge.saveProfile(sampleProfile('main'));
  const now = ports.clock.now();
  const baskets = Array.from({ length: 2 * size }, (_, n): PastBasket => ({
    user: `shopper-${n % (size / 4)}`,
    time: now - Math.floor(random() * 1e10),
    items: Array.from({ length: 8 }, item),
  }));
  await writeDayFiles(ports.blobs, 'main', baskets);
  const products = Array.from({ length: size }, (_, n) =>
    sampleProduct(`product-${n}`, { category: `category-${n % 300}` }),
  );
  for (let from = 0; from < size; from += 500) {
    await ports.catalogue.save('main', products.slice(from, from + 500));
  }
  await learnRecommendations(ports, 'main');
  for (let shopper = 0; shopper < shoppers; shopper += 1) {
    const events = Array.from({ length: eventsEach }, (_, n) =>
      sampleEvent(`event-${n}`, {
        time: now - n * 600_000,
        productId: item(),
        type: n % 9 === 0 ? 'purchase' : 'view',
      }),
    );
    await ports.events.append('main', `shopper-${shopper}`, events);
  }
}

async function measure(ports: Ports, kind: 'personal' | 'together', size: number): Promise<BenchRow> {
  const random = seededRandom(7);
  const took: number[] = [];
  for (let request = 0; request < requests; request += 1) {
    const startedAt = performance.now();
    const { items } = await recommendProducts(ports, {
      tenant: 'main',
      shopper: `shopper-${Math.floor(random() * shoppers)}`,
      kind,
      placement: 'home',
      cart: kind === 'personal' ? [] : [`product-${Math.floor(random() * size)}`],
      limit: 8,
    });
    if (items.length < 8) throw new Error(`Only ${items.length} products for ${kind}`);
    if (request >= requests / 8) took.push(performance.now() - startedAt);
  }
  const [p50, p95] = [quantile(took, 0.5), quantile(took, 0.95)];
  return {
    metric: `${kind}, ${size} products, ${eventsEach} events a shopper: p50 / p95`,
    floor: '-',
    ours: `${p50.toFixed(1)} / ${p95.toFixed(1)} ms`,
    goal: '8 / 20 ms',
    met: p50 <= 8 && p95 <= 20,
  };
}
