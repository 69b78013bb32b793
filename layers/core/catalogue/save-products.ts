import { ingest } from '../knowledge/ingest.ts';
import type { IngestReport } from '../knowledge/ingest-report.ts';
import type { IngestPorts } from '../knowledge/intake.ts';
import type { CatalogueProduct } from './catalogue-product.ts';
import { ownSource, productSource } from './product-source.ts';

/** Rows written at once. */
const batchSize = 25;

type Products = Iterable<CatalogueProduct> | AsyncIterable<CatalogueProduct>;

/**
 * Makes products or replaces them in the catalogue, one batch in memory at a time; the search index takes in again only
 * those that changed. Every row is written, since a price may have been changed meanwhile.
 */
export async function saveProducts(
  ports: IngestPorts,
  request: {
    readonly tenant: string;
    readonly products: Products;
    readonly signal: AbortSignal;
    readonly onProgress?: (products: number) => void;
  },
): Promise<IngestReport> {
  const { tenant, products, signal, onProgress } = request;
  const sources = sourcesOf(ports, tenant, products);
  return await ingest(ports, { tenant, sources, signal, onProgress });
}

async function* sourcesOf(ports: Pick<IngestPorts, 'catalogue'>, tenant: string, products: Products) {
  let batch: CatalogueProduct[] = [];
  const saved = async function* () {
    await Promise.all(batch.map((product) => ports.catalogue.save(tenant, [product], ownSource(product.id))));
    yield* batch.map(productSource);
    batch = [];
  };
  for await (const product of products) {
    batch.push(product);
    if (batch.length === batchSize) yield* saved();
  }
  yield* saved();
}
