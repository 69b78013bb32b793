import { type BenchRow, quantile } from '#adapters/testing/bench-rows.ts';
import type { Ports } from '#core/ports.ts';
import { learnRecommendations } from '#core/recommendations/learn-recommendations.ts';
import type { PastBasket } from '#core/recommendations/past-basket.ts';
import { recommendProducts } from '#core/recommendations/recommend-products.ts';
import { rerankProducts } from '#core/recommendations/rerank-products.ts';
import { sampleEvent } from '#core/testing/sample-event.ts';
import { sampleProduct } from '#core/testing/sample-product.ts';
import { seededRandom } from '#core/testing/seeded-random.ts';
import { writeDayFiles } from '../evaluate/write-day-files.ts';
import { emptyShop } from './empty-shop.ts';

const kinds = ['personal', 'together', 'similar', 'popular', 'rerank'] as const;
type Kind = (typeof kinds)[number];
/** What each kind takes in the smallest shop. */
const floors = new Map<Kind, string>();
const shoppers = 40;
/** What is bought between two runs of learning, six products an order. */
const freshOrders = 200;
const eventsEach = 500;
const requests = 300;
/** Left out of the count: a process is warm after them. */
const warmUp = 40;
const sizes = [1_000, 10_000, 43_000];
const listed = 200;

/**
 * How long a request for recommendations takes in process, against the local DynamoDB, in small and large shops: the
 * floor is the smallest. The processor's time is that of the whole process, the local DynamoDB included; unlike the
 * wall's it does not grow with what else the machine does.
 */
export async function bench(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of sizes) {
    await using shop = await emptyShop();
    const { ports } = shop;
    await fill(ports, size);
    for (const kind of kinds) rows.push(await measure(ports, kind, size));
  }
  return rows;
}

/** Every item has a full row: 80 neighbours of both kinds. */
async function fill(ports: Ports, size: number): Promise<void> {
  const random = seededRandom(size);
  const item = () => `product-${Math.floor(size * random() ** 2)}`;
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
  for (let order = 0; order < freshOrders; order += 1) {
    const lines = Array.from({ length: 6 }, (_, n) =>
      sampleEvent(`fresh-${order}-${n}`, {
        type: 'purchase',
        productId: item(),
        orderId: `fresh-${order}`,
        time: now,
        revenue: { minor: 100, currency: 'PLN' },
      }),
    );
    await ports.events.append('main', `buyer-${order % 20}`, lines);
  }
}

async function measure(ports: Ports, kind: Kind, size: number): Promise<BenchRow> {
  const random = seededRandom(7);
  const took: number[] = [];
  const worked: number[] = [];
  for (let request = 0; request < requests + warmUp; request += 1) {
    const startedAt = performance.now();
    const before = process.cpuUsage();
    await ask(ports, kind, {
      shopper: `shopper-${Math.floor(random() * shoppers)}`,
      item: () => `product-${Math.floor(random() * size)}`,
    });
    if (request < warmUp) continue;
    took.push(performance.now() - startedAt);
    const { user, system } = process.cpuUsage(before);
    worked.push((user + system) / 1_000);
  }
  const [p50, p95] = [quantile(took, 0.5), quantile(took, 0.95)];
  const ours = `${figures(took)}, CPU ${figures(worked)} ms`;
  if (size === sizes[0]) floors.set(kind, ours);
  return {
    metric: `${kind}, ${size} products, ${eventsEach} events a shopper: p50 / p95`,
    floor: floors.get(kind) ?? '-',
    ours,
    goal: '8 / 20 ms',
    met: p50 <= 8 && p95 <= 20,
  };
}

function figures(times: readonly number[]): string {
  return `${quantile(times, 0.5).toFixed(1)} / ${quantile(times, 0.95).toFixed(1)}`;
}

/** One request as the API makes it; fails where a list is not full. */
async function ask(
  ports: Ports,
  kind: Kind,
  { shopper, item }: { readonly shopper: string; readonly item: () => string },
): Promise<void> {
  if (kind === 'rerank') {
    const caller = { tenant: 'main', id: shopper, roles: ['shopper'] } as const;
    const productIds = Array.from({ length: listed }, item);
    await rerankProducts(ports, { caller, request: { productIds, cart: [] } });
    return;
  }
  const { items } = await recommendProducts(ports, {
    tenant: 'main',
    shopper,
    kind,
    placement: 'home',
    cart: kind === 'together' || kind === 'similar' ? [item()] : [],
    limit: 8,
  });
  if (items.length < 8 && (kind === 'personal' || kind === 'popular'))
    throw new Error(`Only ${items.length} products for ${kind}`);
}
