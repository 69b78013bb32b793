import * as z from 'zod';
import { relevanceOfWords } from './relevance-of-words.ts';
import { jsonReply } from './json-reply.ts';
import type { WireStep } from './wire-step.ts';

const Rerank = z.object({
  model: z.string(),
  query: z.string(),
  documents: z.array(z.object({ text: z.string().min(1) })).max(100),
  top_n: z.int(),
  return_documents: z.literal(false),
});

/** What Pinecone's inference answers: the best first, as many as asked for. */
export function rerankReply(body: unknown): readonly WireStep[] {
  const { model, query, documents, top_n: topN } = Rerank.parse(body);
  const data = documents
    .map(({ text }, index) => ({ index, score: relevanceOfWords(query, text) }))
    .toSorted((one, other) => other.score - one.score);
  return jsonReply({ model, data: data.slice(0, topN), usage: { rerank_units: 1 } });
}
