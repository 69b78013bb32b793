import type { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { ModelError } from '#core/models/language-model.ts';
import { estimateTokens } from '#core/models/estimate-tokens.ts';
import type { EmbedCall, Embedder } from '#core/ports.ts';
import { type CallLimits, interactiveLimits, patientLimits } from '../../vendor-call/call-limits.ts';
import { callVendor } from '../../vendor-call/call-vendor.ts';
import { countUsage } from '../../vendor-call/count-usage.ts';
import { mapInParallel } from '../../vendor-call/map-in-parallel.ts';
import { toUnitVector } from '../../vendor-call/to-unit-vector.ts';
import { invokeModel } from '../bedrock-invoke/invoke-model.ts';
import { chunksOf } from '../dynamo/chunks-of.ts';
import { cohereEmbeddings } from './cohere-embeddings.ts';
import type { EmbeddingFamily } from './embedding-family.ts';
import { titanEmbeddings } from './titan-embeddings.ts';

export interface BedrockEmbedderOptions {
  readonly client: BedrockRuntimeClient;
  /** `amazon.titan-embed-text-v2:0`, `cohere.embed-multilingual-v3`, or an inference profile of one. */
  readonly modelId: string;
  readonly dimensions: number;
  readonly limits?: CallLimits;
}

/** An embedder on Amazon Bedrock, through InvokeModel. Texts that are too long are cut after a sentence. */
export function bedrockEmbedder({ client, modelId, dimensions, limits }: BedrockEmbedderOptions): Embedder {
  const family = familyOf(modelId, dimensions);
  const model = `bedrock/${modelId}`;

  function ask(texts: readonly string[], signal: AbortSignal, call: EmbedCall) {
    const { purpose = 'passage' } = call;
    const body = family.request(texts, { dimensions, purpose });
    const atMost = texts.reduce((sum, text) => sum + estimateTokens(text), 0);
    const attempt = (stop: AbortSignal) =>
      countUsage({ model, meter: 'input-tokens', atMost }, call, async () => {
        const { reply, inputTokens } = await invokeModel(
          client,
          { modelId, body, reply: family.reply },
          stop,
        );
        if (reply.vectors.length !== texts.length) {
          throw new ModelError(
            'interrupted',
            `Bedrock sent ${reply.vectors.length} vectors for ${texts.length} texts`,
          );
        }
        const vectors = reply.vectors.map((numbers) => toUnitVector('Bedrock', numbers, dimensions));
        return { result: vectors, counted: reply.inputTokens ?? inputTokens };
      });
    const chosen = limits ?? (purpose === 'query' ? interactiveLimits : patientLimits);
    return callVendor({ ...chosen, what: 'The search', attempt }, signal);
  }

  return {
    name: model,
    dimensions,
    async embed(texts, signal, call = {}) {
      const batches = chunksOf(
        texts.map((text) => family.cut(orSomething(text))),
        family.textsPerCall,
      );
      const vectors = await mapInParallel(batches, family.callsAtOnce, (batch) => ask(batch, signal, call));
      return vectors.flat();
    },
  };
}

/** Models refuse a text of nothing. */
function orSomething(text: string): string {
  return text.trim() === '' ? '.' : text;
}

function familyOf(modelId: string, dimensions: number): EmbeddingFamily {
  const family = modelId.includes('titan-embed-text-v2') ? titanEmbeddings : cohereEmbeddings;
  if (family === cohereEmbeddings && !/cohere\.embed-\w+-v3/u.test(modelId)) {
    throw new Error(
      `Aisle cannot embed with ${modelId}: use amazon.titan-embed-text-v2:0 or cohere.embed-multilingual-v3`,
    );
  }
  if (family.dimensions.includes(dimensions)) return family;
  throw new Error(
    `${modelId} makes vectors of ${family.dimensions.join(' or ')} numbers, not of ${dimensions}`,
  );
}
