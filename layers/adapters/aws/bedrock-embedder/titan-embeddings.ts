import * as z from 'zod';
import { estimateTokens } from '#core/models/estimate-tokens.ts';
import { cutAtSentence } from '../../vendor-call/cut-at-sentence.ts';
import type { EmbeddingFamily } from './embedding-family.ts';

const mostTokens = 8_192;

/**
 * Amazon Titan Text Embeddings V2: one text a call, the same for questions and passages.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-embed-text.html
 */
export const titanEmbeddings: EmbeddingFamily = {
  dimensions: [256, 512, 1024],
  textsPerCall: 1,
  callsAtOnce: 8,
  cut: (text) => cutAtSentence(text, mostTokens, estimateTokens),
  request: ([inputText], { dimensions }) => ({ inputText, dimensions, normalize: true }),
  reply: z
    .object({
      embedding: z.array(z.number()),
      inputTextTokenCount: z.int().min(0).optional().catch(undefined),
    })
    .transform(({ embedding, inputTextTokenCount }) => ({
      vectors: [embedding],
      inputTokens: inputTextTokenCount,
    })),
};
