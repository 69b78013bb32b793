import * as z from 'zod';
import type { Reranker } from '#core/ports.ts';
import { type CallLimits, interactiveLimits } from '../../vendor-call/call-limits.ts';
import { callVendor } from '../../vendor-call/call-vendor.ts';
import { countUsage } from '../../vendor-call/count-usage.ts';
import { Relevance, relevanceByPlace } from '../../vendor-call/relevance-by-place.ts';
import { rerankInBatches } from '../../vendor-call/rerank-in-batches.ts';
import { type PineconeAccess, pineconeClient } from '../pinecone-index/pinecone-client.ts';

export interface PineconeRerankerOptions extends PineconeAccess {
  /** `bge-reranker-v2-m3` knows Polish too; `cohere-rerank-3.5` is for paid plans. */
  readonly model: string;
  readonly limits?: CallLimits;
}

const Judgements = z.object({
  data: z.array(
    z
      .object({ index: z.int(), score: Relevance })
      .transform(({ index, score: relevance }) => ({ index, relevance })),
  ),
  usage: z.object({ rerank_units: z.int().min(0).optional().catch(undefined) }).catch({}),
});

/** A reranker in Pinecone's inference service. Passages longer than the model reads are cut by Pinecone. */
export function pineconeReranker(options: PineconeRerankerOptions): Reranker {
  const { model, limits = interactiveLimits } = options;
  const call = pineconeClient(options);
  const name = `pinecone/${model}`;
  // Cohere's always cut and refuse to be told; the others refuse what is too long unless told.
  const parameters = model.startsWith('cohere') ? {} : { parameters: { truncate: 'END' } };
  return {
    name,
    rerank: (query, passages, signal, watch = {}) =>
      rerankInBatches(passages, (documents) => {
        const request = {
          model,
          query,
          documents: [...documents],
          topN: documents.length,
          returnDocuments: false,
        };
        const attempt = (stop: AbortSignal) =>
          countUsage({ model: name, meter: 'search-units', atMost: 1 }, watch, async () => {
            const reply = await call(Judgements, stop, (client) =>
              client.inference.rerank({ ...request, ...parameters }),
            );
            const result = relevanceByPlace('Pinecone', reply.data, documents.length);
            return { result, counted: reply.usage.rerank_units };
          });
        return callVendor({ ...limits, what: 'The ranking', attempt }, signal);
      }),
  };
}
