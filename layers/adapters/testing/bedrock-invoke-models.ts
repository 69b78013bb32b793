import * as z from 'zod';
import { embedText } from '../offline/ngram-embedder/embed-text.ts';
import { refusal } from './bedrock-exceptions.ts';
import { jsonReply } from './json-reply.ts';
import { relevanceOfWords } from './relevance-of-words.ts';
import type { WireStep } from './wire-step.ts';

const Titan = z.strictObject({
  inputText: z.string().min(1).max(50_000),
  dimensions: z.union([z.literal(256), z.literal(512), z.literal(1024)]),
  normalize: z.boolean(),
});

const CohereEmbed = z.strictObject({
  texts: z.array(z.string().min(1).max(2_048)).min(1).max(96),
  input_type: z.enum(['search_query', 'search_document']),
  truncate: z.enum(['NONE', 'START', 'END']),
});

const rerank = {
  query: z.string().min(1),
  documents: z.array(z.string().min(1)).min(1).max(1_000),
  top_n: z.int(),
};
const CohereRerank = z.strictObject({ ...rerank, api_version: z.literal(2) });
const AmazonRerank = z.strictObject(rerank);

/** What each model answers to the body of an InvokeModel; what it cannot read it refuses. */
export function invokedModel(modelId: string, body: unknown): readonly WireStep[] {
  try {
    if (modelId.startsWith('amazon.titan')) return titan(Titan.parse(body));
    if (modelId.startsWith('cohere.embed')) return cohere(CohereEmbed.parse(body));
    return judge(modelId.startsWith('cohere') ? CohereRerank.parse(body) : AmazonRerank.parse(body));
  } catch {
    return refusal(400, 'ValidationException');
  }
}

function titan({ inputText, dimensions }: z.infer<typeof Titan>): readonly WireStep[] {
  return jsonReply({
    embedding: [...embedText(inputText, dimensions)],
    inputTextTokenCount: inputText.length,
  });
}

/** Vectors of questions are a little apart from those of passages, and the tokens stand in a header. */
function cohere({ texts, input_type: purpose }: z.infer<typeof CohereEmbed>): readonly WireStep[] {
  const shift = purpose === 'search_query' ? 0.01 : 0;
  const embeddings = texts.map((text) => Array.from(embedText(text, 1024), (value) => value + shift));
  const tokens = texts.reduce((sum, text) => sum + text.length, 0);
  return jsonReply({ embeddings, id: 'e-1', response_type: 'embeddings_floats', texts }, 200, {
    'x-amzn-bedrock-input-token-count': String(tokens),
  });
}

function judge({ query, documents, top_n: topN }: z.infer<typeof AmazonRerank>): readonly WireStep[] {
  const results = documents
    .map((text, index) => ({ index, relevance_score: relevanceOfWords(query, text) }))
    .toSorted((one, other) => other.relevance_score - one.relevance_score);
  return jsonReply({ results: results.slice(0, topN) });
}
