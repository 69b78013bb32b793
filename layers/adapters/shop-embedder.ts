import type { Config } from '#contract/config.ts';
import { type EmbeddingStore, withEmbeddingCache } from '#core/models/with-embedding-cache.ts';
import { governedEmbedder } from '#core/costs/governed-embedder.ts';
import type { CostPorts } from '#core/costs/open-attempt.ts';
import type { Embedder } from '#core/ports.ts';
import { embedderOf } from './embedder-of.ts';
import { lazy } from './lazy.ts';
import { memoryEmbeddings } from './memory-embeddings.ts';
import type { ReadKey } from './model-world.ts';
import { isOffline } from './offline/ngram-embedder.ts';

/** Some 2,000 questions of 1,024 numbers. */
const questionBytes = 8 << 20;

/**
 * The embedder of a world: every call that is paid for is in the ledger, and made once. Passages are kept in a store that
 * lasts, questions only as long as the process.
 */
export function shopEmbedder(
  config: Config,
  ports: CostPorts,
  { passages, readKey }: { readonly passages: () => EmbeddingStore; readonly readKey?: ReadKey | undefined },
): Embedder {
  const embedder = embedderOf(config, readKey);
  if (isOffline(embedder)) return embedder;
  const onFailure = (cause: unknown): void => ports.telemetry.degraded('embedding cache', cause);
  const kept = withEmbeddingCache(governedEmbedder(embedder, ports), {
    store: lazyStore(passages),
    purposes: ['passage'],
    onFailure,
  });
  const store = memoryEmbeddings(questionBytes);
  return withEmbeddingCache(kept, { store, purposes: ['query'], onFailure });
}

/** Functions that only ask have no store of passages, and need none. */
function lazyStore(make: () => EmbeddingStore): EmbeddingStore {
  const store = lazy(make);
  return {
    findMany: async (keys) => await store().findMany(keys),
    saveMany: async (vectors) => await store().saveMany(vectors),
  };
}
