import * as z from 'zod';
import { cutAtSentence } from '../../vendor-call/cut-at-sentence.ts';
import type { EmbeddingFamily } from './embedding-family.ts';

const mostCharacters = 2_048;
const Vectors = z.array(z.array(z.number()));

/**
 * Cohere Embed v3: up to 96 texts a call, and it tells questions from passages. Its tokens stand in a header only.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-embed-v3.html
 */
export const cohereEmbeddings: EmbeddingFamily = {
  dimensions: [1024],
  textsPerCall: 96,
  callsAtOnce: 2,
  cut: (text) => cutAtSentence(text, mostCharacters, ({ length }) => length),
  request: (texts, { purpose }) => ({
    texts,
    input_type: purpose === 'query' ? 'search_query' : 'search_document',
    truncate: 'END',
  }),
  reply: z
    .object({ embeddings: z.union([Vectors, z.object({ float: Vectors }).transform(({ float }) => float)]) })
    .transform(({ embeddings }) => ({ vectors: embeddings })),
};
