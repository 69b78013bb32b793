import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import { putProducts } from '../catalogue/put-products.ts';
import { type SheetWatch, sheetWatch } from '../catalogue/sheet/sheet-watch.ts';
import type { DocumentKey, KnowledgeSource, Ports } from '../ports.ts';
import type { Passage } from './passage.ts';
import type { PreparedDocument } from './prepare-document.ts';
import { textToEmbed } from './text-to-embed.ts';

/** What an ingest reaches. */
export type IngestPorts = Pick<Ports, 'embedder' | 'index' | 'knowledge' | 'sources' | 'catalogue' | 'clock'>;

/** A document that is gone, and the product that went with it. */
export interface GoneDocument extends DocumentKey {
  readonly productId?: string | undefined;
}

/** Takes documents in, a batch at a time; a source counts as taken in once all of its batches are. */
export interface Intake {
  begin(source: KnowledgeSource): void;
  add(key: DocumentKey, document: PreparedDocument): Promise<void>;
  remove(document: GoneDocument): Promise<void>;
  finish(source: KnowledgeSource): Promise<void>;
  /** Ends what is known of a source whose documents were removed. */
  forget(sourceId: string): Promise<void>;
  /** Ends the intake. */
  flush(): Promise<void>;
}

interface Saved {
  readonly key: DocumentKey;
  readonly document: PreparedDocument;
}

interface Batch {
  readonly begun: KnowledgeSource[];
  readonly saved: Saved[];
  readonly removed: GoneDocument[];
  readonly finished: KnowledgeSource[];
  readonly forgotten: string[];
}

/** Passages and removals of a batch: about 2 MB of texts and vectors. */
const batchSize = 512;

/** Begins an intake. Memory holds one batch. */
export function beginIntake(ports: IngestPorts, tenant: string, signal: AbortSignal): Intake {
  let batch = emptyBatch();
  let weight = 0;
  const sheet = sheetWatch(ports, tenant);
  const storeBatch = async (): Promise<void> => {
    await store(ports, tenant, batch, { signal, sheet });
    batch = emptyBatch();
    weight = 0;
  };
  const weigh = async (added: number): Promise<void> => {
    weight += added;
    if (weight >= batchSize) await storeBatch();
  };
  return {
    begin: (source) => void batch.begun.push(source),
    async add(key, document) {
      batch.saved.push({ key, document });
      await weigh(Math.max(1, document.passages.length));
    },
    async remove(document) {
      batch.removed.push(document);
      await weigh(1);
    },
    async finish(source) {
      batch.finished.push(source);
      await weigh(1);
    },
    async forget(sourceId) {
      batch.forgotten.push(sourceId);
      await weigh(1);
    },
    async flush() {
      await storeBatch();
      await sheet.settle();
    },
  };
}

function emptyBatch(): Batch {
  return { begun: [], saved: [], removed: [], finished: [], forgotten: [] };
}

/**
 * A source is unfinished first and finished last, and a document is registered before it is in the index and as long as
 * it is: whatever breaks in between, the next ingest knows what to do again. The register is called again at the end,
 * since an answer of the old index may have been kept under the version that the first call made, and since whoever
 * reads a published index looks for a newer one when the version is.
 */
async function store(
  ports: IngestPorts,
  tenant: string,
  batch: Batch,
  { signal, sheet }: { readonly signal: AbortSignal; readonly sheet: SheetWatch },
): Promise<void> {
  const { begun, removed, finished, forgotten } = batch;
  if (begun.length > 0) await ports.sources.save(tenant, begun);
  const saved = await saveProducts(ports, tenant, batch);
  const gone = await removeProducts(ports, tenant, removed);
  if (saved.length + removed.length > 0) {
    const entries = await embedPassages(
      ports,
      tenant,
      saved.flatMap(({ document }) => document.passages),
      signal,
    );
    const documents = saved.map(({ key, document }) => ({
      ...key,
      hash: document.hash,
      passages: document.passages.length,
      productId: document.product?.id,
    }));
    if (documents.length > 0) await ports.knowledge.register(tenant, { saved: documents, removed: [] });
    await ports.index.replace(tenant, {
      sourceIds: [...saved.map(({ key }) => key), ...gone].map(({ id }) => id),
      entries,
    });
  }
  // The passages of a source that goes on in the next batch can wait: until it is finished it will be read again.
  const isSettled = removed.length + finished.length + forgotten.length > 0;
  if (isSettled) await ports.index.publish?.(tenant);
  await sheet.changed([
    ...saved.flatMap(({ document }) => document.product?.id ?? []),
    ...removed.flatMap(({ productId }) => productId ?? []),
  ]);
  if (saved.length + removed.length > 0) await ports.knowledge.register(tenant, { saved: [], removed });
  if (finished.length > 0) await ports.sources.save(tenant, finished);
  if (forgotten.length > 0) await ports.sources.remove(tenant, forgotten);
}

/** Keeps the products that documents tell of; where a text was published, the document is cut from that one. */
async function saveProducts(ports: IngestPorts, tenant: string, { saved }: Batch): Promise<readonly Saved[]> {
  const published = new Map<string, CatalogueProduct>();
  for (const [sourceId, documents] of Map.groupBy(saved, ({ key }) => key.sourceId)) {
    const products = documents.flatMap(({ document }) => document.product ?? []);
    const kept = await putProducts(ports, { tenant, products, sourceId });
    for (const product of kept) if (product.published !== undefined) published.set(product.id, product);
  }
  return saved.map(({ key, document }) => {
    const product = published.get(document.product?.id ?? '');
    return product === undefined
      ? { key, document }
      : { key, document: { ...document, passages: document.recut(product) } };
  });
}

/** Removes products that went with their documents. Gives the documents that search must forget: not those of a product that another source tells of now under the same name. */
async function removeProducts(
  ports: IngestPorts,
  tenant: string,
  removed: readonly GoneDocument[],
): Promise<readonly GoneDocument[]> {
  const bySource = Map.groupBy(removed, ({ sourceId }) => sourceId);
  for (const [sourceId, documents] of bySource) {
    const ids = documents.flatMap(({ productId }) => productId ?? []);
    if (ids.length > 0) await ports.catalogue.remove(tenant, [...new Set(ids)], sourceId);
  }
  const ids = removed.flatMap(({ productId }) => productId ?? []);
  const found = ids.length === 0 ? [] : await ports.catalogue.kept(tenant, ids);
  const staying = new Set(found.map(({ product }) => product.id));
  return removed.filter(
    ({ sourceId, id, productId }) =>
      productId === undefined || !staying.has(productId) || id.startsWith(`${sourceId}.`),
  );
}

/** The passages with their vectors. */
export async function embedPassages(
  { embedder }: Pick<IngestPorts, 'embedder'>,
  tenant: string,
  passages: readonly Passage[],
  signal: AbortSignal,
) {
  if (passages.length === 0) return [];
  const vectors = await embedder.embed(passages.map(textToEmbed), signal, { payer: { tenant } });
  return passages.map((passage, position) => {
    const vector = vectors[position];
    if (vector === undefined)
      throw new Error(`${embedder.name} gave ${vectors.length} vectors for ${passages.length} texts`);
    return { passage, vector };
  });
}
