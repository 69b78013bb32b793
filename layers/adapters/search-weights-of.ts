import type { Embedder } from '#core/ports.ts';
import { isOffline } from './offline/ngram-embedder.ts';
import type { SearchWeights } from './offline/sqlite-index/search-shelf.ts';

/** How much words and meaning count in an index of an embedder's vectors: one that knows paraphrases is trusted as much as the words. */
export function searchWeightsOf(embedder: Pick<Embedder, 'name'>): SearchWeights {
  return isOffline(embedder) ? { words: 3, meaning: 1 } : { words: 1, meaning: 1 };
}
