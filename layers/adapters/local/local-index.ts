import type { Config } from '#contract/config.ts';
import type { Ports, VectorIndex } from '#core/ports.ts';
import { lazyPineconeIndex } from '../aws/lazy-pinecone-index.ts';
import { pineconeKey } from '../aws/pinecone-key.ts';
import { fallbackIndex } from '../fallback-index.ts';
import { ngramEmbedder } from '../offline/ngram-embedder.ts';
import { sqliteIndex } from '../offline/sqlite-index/sqlite-index.ts';
import { withOwnVectors } from '../own-vectors.ts';
import { searchWeightsOf } from '../search-weights-of.ts';
import type { LocalPlaces } from './local-places.ts';

/** The index in the data folder; behind Pinecone, where that is set up, with vectors that need no network. */
export function localIndex(
  { places, config }: { readonly places: LocalPlaces; readonly config: Config },
  ports: Pick<Ports, 'embedder' | 'telemetry' | 'clock'>,
): VectorIndex {
  const { PINECONE_HOST: host } = config;
  const { embedder } = ports;
  if (host === undefined) {
    return sqliteIndex({ path: places.index, embedder, weights: searchWeightsOf(embedder) });
  }
  const offline = ngramEmbedder();
  const file = {
    publish: async () => undefined,
    ...sqliteIndex({ path: places.reserveIndex, embedder: offline }),
  };
  return fallbackIndex(
    lazyPineconeIndex(host, pineconeKey(config), embedder),
    withOwnVectors(file, offline),
    ports,
  );
}
