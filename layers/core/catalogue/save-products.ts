import type { SourceWarning } from '#contract/sources.ts';
import { embedPassages, type IngestPorts } from '../knowledge/intake.ts';
import { makingOf } from '../knowledge/making.ts';
import type { KeptProduct } from '../ports.ts';
import type { CatalogueProduct } from './catalogue-product.ts';
import { changeProduct } from './change-product.ts';
import { compareProduct, type ProductComparison } from './compare-product.ts';
import { indexAsItIs } from './index-as-it-is.ts';
import { indexedIds, ownSource } from './product-source.ts';
import { sameProduct } from './same-product.ts';
import { type SheetWatch, sheetWatch } from './sheet/sheet-watch.ts';
import { withPublished } from './with-published.ts';

/** Products that are read, compared and written at once. */
const batchSize = 200;
/** Products that wait at most for an index to be published. */
const mostWaiting = 10_000;

export type Products = Iterable<CatalogueProduct> | AsyncIterable<CatalogueProduct>;

/** What became of products: how many were made, were changed and were left alone, and how many search took in. */
export interface SaveReport {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly indexed: number;
}

/** A product as it will be kept, and as it was told of. */
interface Saved extends ProductComparison {
  readonly told: CatalogueProduct;
}

interface Order {
  readonly tenant: string;
  readonly signal: AbortSignal;
  /** What was kept out of a product's words, for somebody to look at. */
  readonly onWarnings?: ((product: CatalogueProduct, warnings: readonly SourceWarning[]) => void) | undefined;
}

/**
 * Makes products or replaces them in the catalogue, one batch in memory at a time. What is as it was is only read; the
 * index takes in again only products whose words changed. It does so before they are written: whatever breaks in
 * between, the next one finds them as they were and does it again.
 */
export async function saveProducts(
  ports: IngestPorts,
  order: Order & {
    readonly products: Products;
    readonly onProgress?: ((report: SaveReport) => void) | undefined;
  },
): Promise<SaveReport> {
  const writer = productWriter(ports, order);
  for await (const batch of batchesOf(order.products)) {
    order.signal.throwIfAborted();
    await writer.write(batch);
    order.onProgress?.(writer.report());
  }
  await writer.end();
  return writer.report();
}

function productWriter(ports: IngestPorts, order: Order) {
  const { tenant, signal, onWarnings } = order;
  const making = makingOf(ports);
  const sheet = sheetWatch(ports, tenant);
  const counts = { created: 0, changed: 0, unchanged: 0, indexed: 0 };
  let waiting: Saved[] = [];

  const release = async (): Promise<void> => {
    if (waiting.length === 0) return;
    await ports.index.publish?.(tenant);
    await keep(ports, order, waiting, sheet);
    waiting = [];
    // An answer of the old index may have been kept; and whoever reads a published index looks for a newer one now.
    await ports.knowledge.register(tenant, { saved: [], removed: [] });
  };
  return {
    report: (): SaveReport => ({ ...counts }),
    async write(products: readonly CatalogueProduct[]): Promise<void> {
      const found = await ports.catalogue.kept(
        tenant,
        products.map(({ id }) => id),
      );
      const known = new Map(found.map((kept) => [kept.product.id, kept]));
      const compared = products.map((told) => {
        const kept = known.get(told.id);
        const product = kept === undefined ? told : withPublished(kept.product, told);
        return { ...compareProduct(product, kept, making), told };
      });
      for (const { type } of compared) counts[type] += 1;
      const written = compared.filter(({ type, isIndexed }) => type !== 'unchanged' || !isIndexed);
      const reindexed = written.filter(({ isIndexed }) => !isIndexed);
      for (const { product, indexed } of reindexed)
        if (indexed.warnings.length > 0) onWarnings?.(product, indexed.warnings);
      await index(ports, { tenant, signal }, reindexed);
      counts.indexed += reindexed.length;
      await keep(
        ports,
        order,
        written.filter(({ isIndexed }) => isIndexed),
        sheet,
      );
      waiting.push(...reindexed);
      if (ports.index.publish === undefined || waiting.length >= mostWaiting) await release();
    },
    async end(): Promise<void> {
      await release();
      if (counts.created + counts.changed + counts.unchanged > 1) await sheet.settle();
    },
  };
}

async function index(
  ports: IngestPorts,
  { tenant, signal }: Order,
  compared: readonly ProductComparison[],
): Promise<void> {
  if (compared.length === 0) return;
  const passages = compared.flatMap(({ indexed }) => indexed.passages);
  const entries = await embedPassages(ports, tenant, passages, signal);
  const sourceIds = compared.flatMap(({ product, before }) => [
    ...indexedIds(product),
    ...(before === undefined ? [] : indexedIds(before)),
  ]);
  await ports.index.replace(tenant, { sourceIds: [...new Set(sourceIds)], entries });
}

async function keep(
  ports: IngestPorts,
  order: Order,
  products: readonly Saved[],
  sheet: SheetWatch,
): Promise<void> {
  if (products.length === 0) return;
  const { tenant } = order;
  const published = await publishedAmong(ports, tenant, products);
  const plain = products.filter(({ product }) => !published.has(product.id));
  // Another text may be published at this moment.
  const left =
    plain.length === 0 ? new Set<string>() : await ports.catalogue.keep(tenant, plain.map(keptOf), ownSource);
  await Promise.all(
    products
      .filter(({ product: { id } }) => published.has(id) || left.has(id))
      .map((compared) => keepPublished(ports, order, compared)),
  );
  await sheet.changed(products.map(({ product }) => product.id));
}

/** Keeps a product as it is told, but for its published texts; where those are not what search was told, it is told anew. */
async function keepPublished(
  ports: IngestPorts,
  { tenant, signal }: Order,
  { told, product, indexed: { hash } }: Saved,
): Promise<void> {
  const { id } = product;
  // As it was told: what it was compared with may have been published anew since.
  const change = (kept: CatalogueProduct) => withPublished(kept, told);
  const now = await changeProduct(ports, { tenant, id, sourceId: ownSource, change, indexed: hash });
  if (now !== undefined && !sameProduct(now, product)) {
    await indexAsItIs(ports, { tenant, productId: id, signal });
  }
}

/** Products with texts that were published, some since they were compared: of most it is known before they are kept. */
async function publishedAmong(
  ports: Pick<IngestPorts, 'catalogue'>,
  tenant: string,
  products: readonly ProductComparison[],
): Promise<ReadonlySet<string>> {
  const known = products.filter(({ before }) => before !== undefined);
  const now: KeptProduct[] = [];
  for (let from = 0; from < known.length; from += batchSize) {
    const ids = known.slice(from, from + batchSize).map(({ product }) => product.id);
    now.push(...(await ports.catalogue.kept(tenant, ids)));
  }
  return new Set(
    [...products, ...now].flatMap(({ product }) => (product.published === undefined ? [] : product.id)),
  );
}

function keptOf({ product, indexed }: ProductComparison): KeptProduct {
  return { product, indexed: indexed.hash };
}

/** In batches; of products with one id the last. */
async function* batchesOf(products: Products): AsyncGenerator<readonly CatalogueProduct[]> {
  let batch = new Map<string, CatalogueProduct>();
  for await (const product of products) {
    batch.set(product.id, product);
    if (batch.size === batchSize) {
      yield [...batch.values()];
      batch = new Map();
    }
  }
  if (batch.size > 0) yield [...batch.values()];
}
