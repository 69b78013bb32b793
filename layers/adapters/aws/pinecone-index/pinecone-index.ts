import type { IndexChange, IndexHit, IndexQuery, VectorIndex } from '#core/ports.ts';
import { checkVectors } from '../../offline/sqlite-index/check-vectors.ts';
import { type CallLimits, interactiveLimits } from '../../vendor-call/call-limits.ts';
import { callVendor } from '../../vendor-call/call-vendor.ts';
import { denseValues } from './dense-values.ts';
import { fromMatches, Matches } from './from-matches.ts';
import { inWords, type MadeWith } from './made-with.ts';
import { type PineconeAccess, pineconeClient } from './pinecone-client.ts';
import { replaceRecords } from './replace-records.ts';
import { sparseQuery } from './sparse-values.ts';

export interface PineconeIndexOptions extends PineconeAccess {
  /** The address of the index, as `npm run pinecone:init` prints it. */
  readonly host: string;
  readonly embedder: MadeWith;
  readonly weights?: HybridWeights;
  readonly limits?: CallLimits;
}

/** How much each part of a score counts. */
export interface HybridWeights {
  /** The cosine of the vectors, -1..1. */
  readonly meaning: number;
  /** The share of the question's words that the passage holds, 0..1. */
  readonly words: number;
  /** That both speak the same language. */
  readonly language: number;
}

/**
 * Half and half is best on amazon_pqa and on the demo shop, even with the n-gram embedder. The quarter for the language
 * ranks passages in others as if they fitted about half as well, as `sqlite-index` does.
 */
const evenly: HybridWeights = { meaning: 0.5, words: 0.5, language: 0.25 };

/** Pinecone always finds as many as asked for; what fits no better than this shares nothing but the language. */
const nothing = 1e-6;

/**
 * A vector index in Pinecone: a namespace for each tenant, dense and sparse vectors in one index that compares by dot
 * product, so that one query searches by meaning and by words. Changes are seen within seconds, and not all at once:
 * until a replacement ends, old and new passages of its sources may both be found.
 */
export function pineconeIndex(options: PineconeIndexOptions): VectorIndex {
  const { host, embedder, weights = evenly, limits = interactiveLimits } = options;
  const call = pineconeClient(options);
  const madeWith = inWords(embedder);
  const replace = replaceRecords({ call, host, madeWith, limits: options.limits });

  async function search(
    tenant: string,
    query: IndexQuery,
    signal: AbortSignal,
  ): Promise<readonly IndexHit[]> {
    checkVectors([query.vector], embedder.dimensions);
    const found = await callVendor(
      {
        ...limits,
        what: 'The search',
        attempt: (stop) =>
          call(Matches(tenant), stop, (client) =>
            client.index({ host, namespace: tenant }).query({
              vector: denseValues(query.vector, weights.meaning),
              sparseVector: sparseQuery(query, weights),
              topK: query.limit,
              filter: { kind: { $eq: query.kind } },
              includeMetadata: true,
            }),
          ),
      },
      signal,
    );
    return fromMatches(tenant, found, madeWith).filter(({ passage, score }) => {
      const forLanguage = passage.language === query.language ? weights.language : 0;
      return score > forLanguage + nothing;
    });
  }

  return {
    search,
    async replace(tenant: string, change: IndexChange) {
      checkVectors(
        change.entries.map(({ vector }) => vector),
        embedder.dimensions,
      );
      await replace(tenant, change);
    },
  };
}
