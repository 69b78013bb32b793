import type { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import * as z from 'zod';
import type { Reranker } from '#core/ports.ts';
import { type CallLimits, interactiveLimits } from '../../vendor-call/call-limits.ts';
import { callVendor } from '../../vendor-call/call-vendor.ts';
import { countUsage } from '../../vendor-call/count-usage.ts';
import { Relevance, relevanceByPlace } from '../../vendor-call/relevance-by-place.ts';
import { rerankInBatches } from '../../vendor-call/rerank-in-batches.ts';
import { invokeModel } from '../bedrock-invoke/invoke-model.ts';

export interface BedrockRerankerOptions {
  readonly client: BedrockRuntimeClient;
  /** `cohere.rerank-v3-5:0` or `amazon.rerank-v1:0`. */
  readonly modelId: string;
  readonly limits?: CallLimits;
}

const Judgements = z.object({
  results: z.array(
    z
      .object({ index: z.int(), relevance_score: Relevance })
      .transform(({ index, relevance_score: relevance }) => ({ index, relevance })),
  ),
});

/**
 * A reranker on Amazon Bedrock, through InvokeModel: Cohere's and Amazon's take and give the same, but for the version
 * that Cohere's insists on. Up to 100 passages are one search unit.
 */
export function bedrockReranker({
  client,
  modelId,
  limits = interactiveLimits,
}: BedrockRerankerOptions): Reranker {
  const model = `bedrock/${modelId}`;
  const version = modelId.includes('cohere.') ? { api_version: 2 } : {};
  return {
    name: model,
    rerank: (query, passages, signal, watch = {}) =>
      rerankInBatches(passages, (documents) => {
        const body = { query, documents, top_n: documents.length, ...version };
        const attempt = (stop: AbortSignal) =>
          countUsage({ model, meter: 'search-units', atMost: 1 }, watch, async () => {
            const { reply } = await invokeModel(client, { modelId, body, reply: Judgements }, stop);
            return { result: relevanceByPlace('Bedrock', reply.results, documents.length), counted: 1 };
          });
        return callVendor({ ...limits, what: 'The ranking', attempt }, signal);
      }),
  };
}
