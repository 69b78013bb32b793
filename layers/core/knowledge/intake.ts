import type { DocumentKey, KnowledgeSource, Ports } from '../ports.ts';
import type { Passage } from './passage.ts';
import type { PreparedDocument } from './prepare-document.ts';

/** What an ingest reaches. */
export type IngestPorts = Pick<Ports, 'embedder' | 'index' | 'knowledge' | 'sources' | 'catalogue' | 'clock'>;

/** Takes documents in, a batch at a time; a source counts as taken in once all of its batches are. */
export interface Intake {
  begin(source: KnowledgeSource): void;
  add(key: DocumentKey, document: PreparedDocument): Promise<void>;
  remove(key: DocumentKey): Promise<void>;
  finish(source: KnowledgeSource): Promise<void>;
  flush(): Promise<void>;
}

interface Batch {
  readonly begun: KnowledgeSource[];
  readonly saved: { readonly key: DocumentKey; readonly document: PreparedDocument }[];
  readonly removed: DocumentKey[];
  readonly finished: KnowledgeSource[];
}

/** Passages and removals of a batch: about 2 MB of texts and vectors. */
const batchSize = 512;

/** Begins an intake. Memory holds one batch. */
export function beginIntake(ports: IngestPorts, tenant: string, signal: AbortSignal): Intake {
  let batch = emptyBatch();
  let weight = 0;
  const flush = async (): Promise<void> => {
    await store(ports, tenant, batch, signal);
    batch = emptyBatch();
    weight = 0;
  };
  const weigh = async (added: number): Promise<void> => {
    weight += added;
    if (weight >= batchSize) await flush();
  };
  return {
    begin: (source) => void batch.begun.push(source),
    async add(key, document) {
      batch.saved.push({ key, document });
      await weigh(Math.max(1, document.passages.length));
    },
    async remove(key) {
      batch.removed.push(key);
      await weigh(1);
    },
    async finish(source) {
      batch.finished.push(source);
      await weigh(1);
    },
    flush,
  };
}

function emptyBatch(): Batch {
  return { begun: [], saved: [], removed: [], finished: [] };
}

/**
 * A source is unfinished first and finished last, and a document is registered before it is in the index and as long as
 * it is: whatever breaks in between, the next ingest knows what to do again. The register is called again at the end,
 * since an answer of the old index may have been kept under the version that the first call made.
 */
async function store(ports: IngestPorts, tenant: string, batch: Batch, signal: AbortSignal): Promise<void> {
  const { begun, saved, removed, finished } = batch;
  if (begun.length > 0) await ports.sources.save(tenant, begun);
  const products = saved.flatMap(({ document }) => document.product ?? []);
  if (products.length > 0) await ports.catalogue.save(tenant, products);
  if (saved.length + removed.length > 0) {
    const entries = await embed(
      ports,
      saved.flatMap(({ document }) => document.passages),
      signal,
    );
    const documents = saved.map(({ key, document }) => ({
      ...key,
      hash: document.hash,
      passages: document.passages.length,
    }));
    if (documents.length > 0) await ports.knowledge.register(tenant, { saved: documents, removed: [] });
    await ports.index.replace(tenant, {
      sourceIds: [...saved.map(({ key }) => key), ...removed].map(({ id }) => id),
      entries,
    });
    await ports.knowledge.register(tenant, { saved: [], removed });
  }
  if (finished.length > 0) await ports.sources.save(tenant, finished);
}

async function embed(
  { embedder }: Pick<IngestPorts, 'embedder'>,
  passages: readonly Passage[],
  signal: AbortSignal,
) {
  if (passages.length === 0) return [];
  const vectors = await embedder.embed(passages.map(textToEmbed), signal);
  return passages.map((passage, position) => {
    const vector = vectors[position];
    if (vector === undefined)
      throw new Error(`${embedder.name} gave ${vectors.length} vectors for ${passages.length} texts`);
    return { passage, vector };
  });
}

function textToEmbed(passage: Passage): string {
  return [passage.title, ...passage.questions, passage.text].join('\n');
}
